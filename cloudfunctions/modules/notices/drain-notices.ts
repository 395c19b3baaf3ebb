import type { NoticeEvent } from '../../../shared/domain/notice-machine'
import { NOTICE_WORK } from '../../../shared/domain/notice-wording'
import type { OutboxEvent } from '../../../shared/model/booking'
import type { Message } from '../../../shared/model/message'
import type { Notice } from '../../../shared/model/notice'
import { drain } from '../../kit/drain'
import { holdersIn, type Member, teamsOf } from '../../kit/teams'
import { inboxRow } from '../notifications/inbox-row'
import { closeThreads } from './close-threads'
import { writtenLink } from './desk-links'
import { notices } from './stores'

const FIELDS = [
  ...(['kind', 'title', 'community', 'place', 'author', 'authorName', 'authorTitle', 'publishAt', 'pending'] as const),
]
type Told = Pick<Notice, '_id' | (typeof FIELDS)[number]>

/** What is over: nobody waits for an answer to it any more. */
const ENDS: readonly NoticeEvent[] = ['expire', 'withdraw']

/** Tells those who work on notices: reviewers of what waits, authors of what was decided. Readers are the fan-out's. */
export function drainNotices(now: number, limit: number, until?: number): Promise<{ drained: number; rows: number }> {
  return drain(
    notices,
    {
      fields: FIELDS,
      async rows(due) {
        const waiting = due.filter(({ pending }) => pending.some(({ event }) => event === 'submit'))
        const teams = await teamsOf(waiting.map(({ community }) => community))
        return due.flatMap((notice) =>
          notice.pending.flatMap((event) => rowsOf(notice, event, teams.get(notice.community) ?? [], now)),
        )
      },
      async settle({ _id, pending }) {
        if (pending.some(({ event }) => ENDS.includes(event))) await closeThreads(_id, now)
      },
    },
    now,
    limit,
    until,
  )
}

function rowsOf(
  notice: Told,
  { event, rev, at, reason = '' }: OutboxEvent<NoticeEvent>,
  team: readonly Member[],
  now: number,
): Message[] {
  const { _id: aggregate, community, place, author } = notice
  const row = (person: string, words: { title: string; body: string }, seenFrom: string) =>
    inboxRow({
      speaksOf: [author],
      aggregate,
      event,
      rev,
      person,
      community,
      kind: 'work',
      ...words,
      link: writtenLink(seenFrom, aggregate),
      at,
    })
  switch (event) {
    case 'submit': {
      const reviewers = reviewersOf(team, now).filter((person) => person !== author)
      return reviewers.map((person) => row(person, NOTICE_WORK.submit(notice), community))
    }
    case 'approve':
    case 'approveLater':
      return [row(author, NOTICE_WORK[event](notice), place)]
    case 'refuse':
      return [row(author, NOTICE_WORK.refuse(notice, reason), place)]
    default:
      return []
  }
}

export const reviewersOf = (team: readonly Member[], now: number): string[] => [
  ...new Set([...holdersIn(team, 'staff', now), ...holdersIn(team, 'manager', now)]),
]
