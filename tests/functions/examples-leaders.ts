import { helpRequestIdOf, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import type { leaders } from '../../shared/contracts/leaders'
import { HELP_MACHINE, type HelpStatus } from '../../shared/domain/help-machine'
import { HOUR } from '../../shared/domain/shanghai'
import { pictureFolder } from '../../shared/domain/uploads'
import type { HelpRequest } from '../../shared/model/leader'
import { MONDAY, newKey, type Stack } from '../stack'
import { ann, BUILDING, HOME, leader, manager, put, STAIRWELL, staff, stranger, VACANT, vera } from '../world'
import type { ExamplesOf } from './example'
import { fileAt } from './examples-places'
import { CAIS_AGREED } from './examples-residents'
import { alter } from './warm-stack'

/** What Ann asked the leader of her building, in one state each. */
export const ANNS_QUESTION = helpRequestIdOf(personIdOf(ann), 'anns-open-question')
export const ANNS_ANSWERED = helpRequestIdOf(personIdOf(ann), 'anns-answered-question')

export const requestOf = (id: string, status: HelpStatus, rest: Partial<HelpRequest> = {}): HelpRequest => ({
  _id: id,
  key: 'anns-example-key-1',
  kind: 'question',
  person: personIdOf(ann),
  personName: '甲居民',
  community: HOME,
  building: BUILDING,
  label: '春晓园 1号楼',
  stairwell: STAIRWELL,
  stairwellName: '春晓园 1号楼 1单元',
  leader: personIdOf(leader),
  leaderName: '钱楼长',
  withStaff: status === 'escalated' || status === 'overdue',
  text: '楼道的灯什么时候修？',
  textNeedsReview: false,
  status,
  live: HELP_MACHINE.states[status].live,
  rev: 0,
  due: MONDAY + 24 * HOUR,
  promisedAt: null,
  answer: null,
  rating: null,
  asked: '',
  createdAt: MONDAY - HOUR,
  sort: sortKey(MONDAY - HOUR, id),
  history: [],
  pending: [],
  pendingAt: null,
  ...rest,
})

/** What the leader put on their page, which staff have not seen yet. */
const PICTURE = `${pictureFolder(personIdOf(leader))}/face.jpg`

export function furnishLeaders(stack: Stack): void {
  const answer = { text: '周三来修', by: personIdOf(leader), byName: '钱楼长', at: MONDAY - HOUR }
  put(stack, 'helpRequests', [requestOf(ANNS_QUESTION, 'open'), requestOf(ANNS_ANSWERED, 'answered', { answer })])
  alter(stack, 'leaderPosts', BUILDING, { $set: { picture: fileAt(PICTURE), pictureSeen: false } })
  void stack.cloud.storage.put(PICTURE, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
}

const key = newKey
const held = { place: BUILDING, request: ANNS_QUESTION, rev: 0 }
const page = { pledge: '有事您说话', serviceHours: '每天 18:00–20:00', duties: ['每天走一圈'], offers: ['代取快递'] }

export const LEADERS: ExamplesOf<typeof leaders> = {
  directory: { as: stranger, input: { community: HOME, query: '1号' } },
  ofBuildings: { as: stranger, input: { buildings: [BUILDING, VACANT] } },
  post: { as: stranger, input: { building: BUILDING } },
  reveal: { as: vera, input: { building: BUILDING, key: key() } },
  edit: { as: leader, input: { place: BUILDING, rev: 0, ...page, picture: fileAt(PICTURE), key: key() } },
  vacancies: { as: staff, input: { community: HOME } },
  cover: { as: manager, input: { community: HOME, building: VACANT, person: personIdOf(leader), rev: 0, key: key() } },
  ask: {
    as: ann,
    input: { building: BUILDING, kind: 'question', text: '垃圾站几点开门？', member: CAIS_AGREED, key: key() },
  },
  myRequests: { as: ann, input: {} },
  myRequest: { as: ann, input: { request: ANNS_QUESTION } },
  withdraw: { as: ann, input: { request: ANNS_QUESTION, rev: 0, key: key() } },
  rate: { as: ann, input: { request: ANNS_ANSWERED, rev: 0, score: 5, comment: '很快', key: key() } },
  received: { as: leader, input: { place: BUILDING, view: 'live' } },
  receivedOne: { as: leader, input: { place: BUILDING, request: ANNS_QUESTION } },
  accept: { as: leader, input: { ...held, promisedAt: null, key: key() } },
  answer: { as: leader, input: { ...held, text: '今天下午就修', key: key() } },
  handOver: { as: leader, input: { ...held, reason: '要物业来修', key: key() } },
}
