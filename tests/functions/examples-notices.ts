import { noticeIdOf, personIdOf, sortKey, threadIdOf } from '../../cloudfunctions/kit/ids'
import { reachIdOf } from '../../cloudfunctions/modules/notices/reach-rows'
import { readHtml } from '../../cloudfunctions/modules/notices/read-html'
import type { notices } from '../../shared/contracts/notices'
import { noticeFolder } from '../../shared/domain/notice-files'
import { DEFAULT_LIFE, NOTICES, noticeOrder, publicReader } from '../../shared/domain/notice-kinds'
import { NOTICE_MACHINE, NOTICE_STAGES } from '../../shared/domain/notice-machine'
import { titleTerms } from '../../shared/domain/notice-terms'
import { isReached, reachState } from '../../shared/domain/reach'
import { DAY, HOUR } from '../../shared/domain/shanghai'
import type { Notice, NoticeThread, Reach } from '../../shared/model/notice'
import { MONDAY, newKey, type Stack, TEST_SECRET } from '../stack'
import { ann, BUILDING, HOME, homeOf, householdOf, leader, manager, put, STAIRWELL, staff } from '../world'
import type { ExamplesOf } from './example'
import { fileAt } from './examples-places'

const [annId, leaderId, staffId] = [ann, leader, staff].map(personIdOf) as [string, string, string]

/** A picture and an attachment that the leader uploaded. */
export const PICTURE = `${noticeFolder(leaderId)}/example-picture.jpg`
export const ATTACHMENT = `${noticeFolder(leaderId)}/example-form.pdf`
export const JPG = Buffer.from('ffd8ffe000104a464946', 'hex')
export const PDF = Buffer.from('%PDF-1.7 and so on')

/** One of the leader’s in each state that a command begins from, and one of staff’s to all of the community. */
export const DRAFT = noticeIdOf(leaderId, 'example-notice-draft')
export const IN_REVIEW = noticeIdOf(leaderId, 'example-notice-review')
export const LEADERS = noticeIdOf(leaderId, 'example-notice-out')
export const EMERGENCY = noticeIdOf(staffId, 'example-notice-storm')
export const PERIOD = noticeIdOf(staffId, 'example-notice-period')
/** Ann’s question on the leader’s. */
export const ANNS_THREAD = threadIdOf(annId, 'example-thread-anns')

const BY_LEADER = { author: leaderId, authorName: '钱楼长', authorTitle: '春晓园 1号楼楼栋长', place: BUILDING }
const BY_STAFF = { author: staffId, authorName: '工作人员', authorTitle: '红心社区工作人员', place: HOME }

/** A notice to building 1, by its leader unless said; whatever is out has been told to nobody yet. */
export function noticeOf(_id: string, rest: Partial<Notice> = {}): Notice {
  const { kind = 'notice', status = 'published', pinned = false, version = 1, title = '明天上午停水' } = rest
  const { targets = [BUILDING], isPublic = false } = rest
  const out = status !== 'draft' && status !== 'review' && status !== 'scheduled'
  const publishedAt = out ? MONDAY - HOUR : null
  return {
    _id,
    key: 'example-notice-key-1',
    kind,
    title,
    nodes: readHtml('<p>水箱清洗，请提前储水。</p>'),
    summary: '水箱清洗，请提前储水。',
    pictures: [],
    attachments: [],
    community: HOME,
    targets,
    groups: [],
    isPublic,
    readers: isPublic ? [...targets, publicReader(HOME)] : targets,
    pinned,
    objectionUntil: null,
    publishAt: null,
    expiresAt: MONDAY + DEFAULT_LIFE,
    ...BY_LEADER,
    version,
    correction: null,
    needsReview: false,
    publishedAt,
    order: publishedAt === null ? '' : noticeOrder(kind, pinned, publishedAt, _id),
    terms: titleTerms(title),
    fanAt: null,
    fan: { version, event: 'publish', target: out ? 1 : 0, cursor: '', households: 0, people: 0 },
    asked: '',
    createdAt: MONDAY - 2 * HOUR,
    sort: sortKey(MONDAY - 2 * HOUR, _id),
    status,
    live: NOTICE_MACHINE.states[status].live,
    stage: NOTICE_STAGES[status],
    rev: 0,
    history: [],
    pending: [],
    pendingAt: null,
    ...rest,
  }
}

/** How far a notice has come with the household of one person. */
export function reachOf(openid: string, notice: string, rest: Partial<Reach> = {}): Reach {
  const household = householdOf(openid)
  const facts = { people: 1, readAt: null, ackAt: null, visit: null, ...rest }
  const { needsAck = NOTICES.notice.needsAck, version = 1 } = rest
  return {
    _id: reachIdOf(notice, version, homeOf(openid).id, TEST_SECRET),
    notice,
    version,
    community: HOME,
    building: BUILDING,
    stairwell: STAIRWELL,
    household,
    label: `1单元 ${household.slice(STAIRWELL.length + 1)}室`,
    needsAck,
    at: MONDAY - HOUR,
    ...facts,
    state: reachState(facts),
    reached: isReached(facts, needsAck),
    rev: 0,
    ...rest,
  }
}

export const threadOf = (_id: string, notice: string, rest: Partial<NoticeThread> = {}): NoticeThread => ({
  _id,
  key: 'example-thread-key-1',
  notice,
  noticeTitle: '明天上午停水',
  kind: 'question',
  community: HOME,
  place: BUILDING,
  author: leaderId,
  person: annId,
  personName: '甲居民',
  stairwellName: '春晓园 1号楼 1单元',
  lines: [
    { at: MONDAY - HOUR, by: annId, byName: '甲居民', official: false, text: '几点恢复供水？', needsReview: false },
  ],
  asked: '',
  createdAt: MONDAY - HOUR,
  sort: sortKey(MONDAY - HOUR, _id),
  status: 'waiting',
  live: true,
  rev: 0,
  history: [],
  pending: [],
  pendingAt: null,
  ...rest,
})

export function furnishNotices(stack: Stack): void {
  const enclosed = {
    pictures: [{ file: fileAt(PICTURE), state: 'draft' as const }],
    attachments: [{ file: fileAt(ATTACHMENT), name: '登记表.pdf', size: PDF.length }],
  }
  const period = { kind: 'publicNotice', isPublic: true, objectionUntil: MONDAY + 5 * DAY } as const
  put(stack, 'notices', [
    noticeOf(DRAFT, { ...enclosed, status: 'draft' }),
    noticeOf(IN_REVIEW, { status: 'review' }),
    noticeOf(LEADERS),
    noticeOf(EMERGENCY, { ...BY_STAFF, kind: 'emergency', title: '今晚有大风', targets: [BUILDING] }),
    noticeOf(PERIOD, { ...BY_STAFF, ...period, title: '车棚选址公示', targets: [HOME] }),
  ])
  put(stack, 'reach', [
    reachOf(ann, LEADERS),
    reachOf(staff, LEADERS),
    reachOf(ann, EMERGENCY, { needsAck: true }),
    reachOf(staff, EMERGENCY, { needsAck: true }),
  ])
  put(stack, 'noticeThreads', [threadOf(ANNS_THREAD, LEADERS)])
  void stack.cloud.storage.put(PICTURE, JPG)
  void stack.cloud.storage.put(ATTACHMENT, PDF)
}

const key = newKey
/** What an author writes and to whom. */
export const WRITTEN = {
  title: '周日打扫楼道',
  html: '<p>周日 <b>9:00</b> 在单元门口集合。</p>',
  pictures: [fileAt(PICTURE)],
  attachments: [{ file: fileAt(ATTACHMENT), name: '登记表.pdf' }],
}
export const ADDRESSED = {
  kind: 'notice' as const,
  targets: [BUILDING],
  groups: [],
  isPublic: false,
  pinned: false,
  objectionUntil: null,
  publishAt: null,
  expiresAt: null,
}
const mine = (notice: string) => ({ place: BUILDING, notice, rev: 0 })
const desk = (notice: string) => ({ place: HOME, notice, rev: 0 })
const doors = { place: BUILDING, notice: LEADERS, building: BUILDING }

export const NOTICE_EXAMPLES: ExamplesOf<typeof notices> = {
  feed: { as: ann, input: { community: HOME } },
  one: { as: ann, input: { notice: LEADERS } },
  read: { as: ann, input: { notice: LEADERS, version: 1, key: key() } },
  readAll: { as: ann, input: { key: key() } },
  acknowledge: { as: ann, input: { notice: EMERGENCY, version: 1, key: key() } },
  ask: { as: ann, input: { notice: LEADERS, kind: 'question', text: '电梯停不停？', key: key() } },
  askMore: { as: ann, input: { thread: ANNS_THREAD, rev: 0, text: '下午还停吗？', key: key() } },
  written: { as: leader, input: { place: BUILDING, view: 'published' } },
  writtenOne: { as: leader, input: { place: BUILDING, notice: LEADERS } },
  draft: { as: leader, input: { place: BUILDING, ...ADDRESSED, ...WRITTEN, key: key() } },
  edit: { as: leader, input: { ...mine(DRAFT), ...ADDRESSED, ...WRITTEN, key: key() } },
  submit: { as: leader, input: { ...mine(DRAFT), key: key() } },
  recall: { as: leader, input: { ...mine(IN_REVIEW), key: key() } },
  approve: { as: staff, input: { ...desk(IN_REVIEW), key: key() } },
  refuse: { as: staff, input: { ...desk(IN_REVIEW), reason: '时间写错了', key: key() } },
  correct: { as: leader, input: { ...mine(LEADERS), ...WRITTEN, reason: '时间改了', key: key() } },
  withdraw: { as: leader, input: { ...mine(LEADERS), reason: '不停水了', key: key() } },
  reaching: { as: leader, input: { place: BUILDING } },
  board: { as: leader, input: { place: BUILDING, notice: LEADERS } },
  visitList: { as: leader, input: { ...doors, view: 'unreached' } },
  visited: {
    as: leader,
    input: {
      ...doors,
      household: reachIdOf(LEADERS, 1, homeOf(ann).id, TEST_SECRET),
      result: 'told',
      note: '当面说了',
      rev: 0,
      key: key(),
    },
  },
  phones: { as: staff, input: { place: HOME, notice: EMERGENCY, building: BUILDING, key: key() } },
  threads: { as: leader, input: { place: BUILDING, notice: LEADERS, view: 'waiting' } },
  answer: { as: leader, input: { place: BUILDING, thread: ANNS_THREAD, rev: 0, text: '下午两点恢复', key: key() } },
  settings: { as: manager, input: { community: HOME } },
  setSettings: { as: manager, input: { community: HOME, reviewLeaders: true, rev: 0, key: key() } },
}
