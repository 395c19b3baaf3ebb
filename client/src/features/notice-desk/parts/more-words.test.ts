import { at } from '../../../../../shared/domain/shanghai'
import { moreWords } from './more-words'
import { emptyDraft } from './write-draft'

const now = at('2026-11-23', '09:00')
const draft = emptyDraft([])

test('what most authors leave as it is, is said in a line', () => {
  expect(moreWords(draft, now)).toBe('只给登记的居民看 · 马上发 · 留 30 天')
})

test('what was chosen is said as chosen, the last day as the day that it is', () => {
  const chosen = {
    begins: 'later',
    beginDay: '2026-11-24',
    beginClock: '08:30',
    ends: 'day',
    lastDay: '2026-12-01',
  } as const
  expect(moreWords({ ...draft, isPublic: true, pinned: true, ...chosen }, now)).toBe(
    '谁都可以看 · 放在最前面 · 明天 上午8:30发 · 留到12月1日',
  )
})
