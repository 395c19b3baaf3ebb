import { at } from '../../../../../shared/domain/shanghai'
import type { WrittenNotice } from './notice-views'
import { addressOf, contentOf, draftOf, emptyDraft } from './write-draft'

const notice: WrittenNotice = {
  id: `n${'0'.repeat(32)}`,
  kind: 'publicNotice',
  title: '关于停车位的公示',
  summary: '',
  place: 'd.s.c',
  authorName: '李工',
  status: 'draft',
  publishAt: at('2026-11-24', '08:30'),
  publishedAt: null,
  expiresAt: at('2026-12-20', '24:00'),
  version: 1,
  fanning: false,
  households: 0,
  people: 0,
  rev: 4,
  nodes: [{ block: 'paragraph', children: [{ text: '公示如下：' }] }],
  pictures: [{ file: 'cloud://x/notices/p/1.jpg', state: 'draft', link: null }],
  attachments: [{ file: 'cloud://x/notices/p/2.pdf', name: '方案.pdf', size: 12, link: 'http://x' }],
  targets: [{ place: 'd.s.c.c1', name: '春晓园' }],
  groups: ['owners'],
  isPublic: true,
  pinned: true,
  objectionUntil: at('2026-12-01', '17:00'),
  correction: null,
  needsReview: false,
  steps: [],
  may: ['edit', 'submit'],
}

test('a draft of the cloud’s that is sent again unchanged says the same', () => {
  const draft = draftOf(notice)
  expect(addressOf(draft)).toEqual({
    kind: 'publicNotice',
    targets: ['d.s.c.c1'],
    groups: ['owners'],
    isPublic: true,
    pinned: true,
    objectionUntil: notice.objectionUntil,
    publishAt: notice.publishAt,
    expiresAt: notice.expiresAt,
  })
  expect(contentOf(draft)).toEqual({
    title: '关于停车位的公示',
    html: '<p>公示如下：</p>',
    pictures: ['cloud://x/notices/p/1.jpg'],
    attachments: [{ file: 'cloud://x/notices/p/2.pdf', name: '方案.pdf' }],
  })
  expect(draft.rev).toBe(4)
})

test('what was chosen for another kind is not sent with this one', () => {
  const draft = { ...draftOf(notice), kind: 'notice' as const, begins: 'now' as const, ends: 'month' as const }
  expect(addressOf(draft)).toMatchObject({ objectionUntil: null, publishAt: null, expiresAt: null })
})

test('a new one goes out at once, to everybody there, for thirty days', () => {
  expect(addressOf(emptyDraft([{ id: 'd.s.c', name: '全社区' }]))).toEqual({
    kind: 'notice',
    targets: ['d.s.c'],
    groups: [],
    isPublic: false,
    pinned: false,
    objectionUntil: null,
    publishAt: null,
    expiresAt: null,
  })
})
