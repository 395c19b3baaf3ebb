import { threadWords } from '../../../shared/domain/notice-wording'
import { isWithin } from '../../../shared/domain/places'
import type { ThreadEvent } from '../../../shared/domain/thread-machine'
import type { OutboxEvent } from '../../../shared/model/booking'
import type { Message } from '../../../shared/model/message'
import type { NoticeThread } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import { drain } from '../../kit/drain'
import { inForce } from '../../kit/people'
import { type Member, teamsOf } from '../../kit/teams'
import { inboxRow } from '../notifications/inbox-row'
import { noticeLink, threadsLink } from './desk-links'
import { reviewersOf } from './drain-notices'
import { threads } from './stores'

const FIELDS = [
  ...(['kind', 'notice', 'noticeTitle', 'community', 'place', 'author', 'person', 'personName'] as const),
  ...(['stairwellName', 'lines', 'pending'] as const),
]
type Told = Pick<NoticeThread, '_id' | (typeof FIELDS)[number]>

const AUTHORS: ReadonlySet<string> = new Set(['buildingLeader', 'staff', 'manager'])

/** Tells authors what is asked and objected, and whoever asked what was answered. */
export function drainThreads(now: number, limit: number, until?: number): Promise<{ drained: number; rows: number }> {
  return drain(
    threads,
    {
      fields: FIELDS,
      async rows(due) {
        const teams = await teamsOf(due.map(({ community }) => community))
        return due.flatMap((thread) =>
          thread.pending.flatMap((event) => rowsOf(thread, event, teams.get(thread.community) ?? [], now)),
        )
      },
    },
    now,
    limit,
    until,
  )
}

function rowsOf(
  thread: Told,
  { event, rev, at }: OutboxEvent<ThreadEvent>,
  team: readonly Member[],
  now: number,
): Message[] {
  const { _id: aggregate, kind, notice, noticeTitle, community, person, personName, stairwellName, lines } = thread
  const line = lines.find((one) => one.at === at && one.official === (event === 'answer'))
  const said = { byName: line?.byName ?? '', text: line?.text ?? '' }
  const words = threadWords(event, { kind, noticeTitle, personName, stairwellName, ...said })
  if (!words) return []
  const row = { aggregate, event, rev, community, speaksOf: [person, line?.by ?? person], ...words, at }
  if (event === 'answer') return [inboxRow({ ...row, person, kind: 'thread', link: noticeLink(notice) })]
  return answerersOf(thread, team, now).map((one) =>
    inboxRow({ ...row, person: one.person, kind: 'work', link: threadsLink(one.from, notice) }),
  )
}

/** The author as long as they answer for the notice's place; then the community's staff. Each with where they see it from. */
function answerersOf(
  { author, place, community, person }: Told,
  team: readonly Member[],
  now: number,
): { person: string; from: PlaceId }[] {
  const grants = team.find(({ _id }) => _id === author)?.grants ?? []
  const answers = grants.some((one) => AUTHORS.has(one.role) && inForce(one, now) && isWithin(place, one.place))
  if (answers && author !== person) return [{ person: author, from: place }]
  const staff = reviewersOf(team, now).filter((one) => one !== person)
  return staff.map((one) => ({ person: one, from: community }))
}
