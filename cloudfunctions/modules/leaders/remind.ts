import { HELP_DUE, type HelpAudience } from '../../../shared/domain/help-wording'
import type { HelpRequest } from '../../../shared/model/leader'
import { collection } from '../../kit/collection'
import { inTurn, untilDone } from '../../kit/in-turn'
import { above, atMost, both } from '../../kit/operators'
import { teamsOf } from '../../kit/teams'
import { inHand } from './handling'
import { helpRequests } from './stores'
import { rowsFor, TOLD_FIELDS } from './told'

const messages = collection('messages')

const FIELDS = [...TOLD_FIELDS, ...(['status', 'remindAt', 'rev'] as const)]
const WIDTH = 10

/**
 * Reminds whoever owes an answer an hour before it is due. The row comes first, with an id of its own for each deadline;
 * then the request leaves the list, unless somebody has changed it since. Safe to repeat. Round trips: 2 for each batch,
 * 1 for each community in it and for each request.
 */
export async function remindRequests(now: number, limit: number, until: number): Promise<{ reminded: number }> {
  const batch = async () => {
    const due = await helpRequests.find({
      where: { remindAt: both(above(0), atMost(now)) },
      order: { field: 'remindAt', direction: 'asc' },
      limit,
      fields: FIELDS,
    })
    const owed = due.filter((request) => owes(request, now))
    const teams = await teamsOf(owed.map(({ community }) => community))
    const rows = owed.flatMap((request) => {
      const audience: HelpAudience = inHand(request) && request.leader !== null ? 'leader' : 'staff'
      const reminder = { event: 'remind', rev: request.due ?? 0, at: now }
      return rowsFor(request, [audience, HELP_DUE], reminder, teams.get(request.community) ?? [], now)
    })
    await messages.insertAllAbsent(rows)
    await inTurn(due, WIDTH, ({ _id, rev, remindAt = null }) =>
      helpRequests.update({ _id, rev, remindAt }, { remindAt: null }),
    )
    return { reminded: rows.length, found: due.length }
  }
  const { reminded } = await untilDone(until, batch, ({ found }) => found < limit)
  return { reminded }
}

/** Of what has been answered, or is late already, nobody is reminded. */
const owes = ({ status, due }: Pick<HelpRequest, 'status' | 'due'>, now: number): boolean =>
  due !== null && due > now && (status === 'open' || status === 'accepted' || status === 'escalated')
