import { checkIdOf, fingerprintOf, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import type { content } from '../../shared/contracts/content'
import { CHECK_MACHINE, type CheckStatus } from '../../shared/domain/check-machine'
import { HOUR } from '../../shared/domain/shanghai'
import type { ContentCheck } from '../../shared/model/content-check'
import { MONDAY, newKey, type Stack } from '../stack'
import { ann, HOME, put, staff } from '../world'
import type { ExamplesOf } from './example'
import { ANNS_QUESTION } from './examples-leaders'

const TEXT = '楼道的灯什么时候修？'
/** Ann’s question, which a person must look at. */
export const ANNS_CHECK = checkIdOf('help', ANNS_QUESTION, fingerprintOf({ part: '', text: TEXT }))

export const checkOf = (id: string, status: CheckStatus, rest: Partial<ContentCheck> = {}): ContentCheck => ({
  _id: id,
  kind: 'text',
  subject: 'help',
  about: ANNS_QUESTION,
  part: '',
  community: HOME,
  text: TEXT,
  file: null,
  by: personIdOf(ann),
  byName: '甲居民',
  trace: null,
  dueAt: null,
  createdAt: MONDAY - HOUR,
  sort: sortKey(MONDAY - HOUR, id),
  status,
  live: CHECK_MACHINE.states[status].live,
  rev: 0,
  history: [],
  pending: [],
  pendingAt: null,
  ...rest,
})

export function furnishContent(stack: Stack): void {
  put(stack, 'contentChecks', [checkOf(ANNS_CHECK, 'review')])
}

export const CONTENT: ExamplesOf<typeof content> = {
  queue: { as: staff, input: { community: HOME } },
  decide: { as: staff, input: { community: HOME, check: ANNS_CHECK, verdict: 'pass', rev: 0, key: newKey() } },
}
