import type { HelpEvent } from '../../../shared/domain/help-machine'
import {
  HELP_WORDING,
  HELP_WORDING_UNLED,
  type HelpAudience,
  type HelpWording,
} from '../../../shared/domain/help-wording'
import { drain } from '../../kit/drain'
import { teamsOf } from '../../kit/teams'
import { helpRequests } from './stores'
import { rowsFor, TOLD_FIELDS } from './told'

/** Tells askers, leaders, staff and managers what happens to requests. */
export function drainRequests(now: number, limit: number, until: number): Promise<{ drained: number; rows: number }> {
  return drain(
    helpRequests,
    {
      fields: [...TOLD_FIELDS, 'pending'],
      async rows(due) {
        const teams = await teamsOf(due.map(({ community }) => community))
        return due.flatMap((request) =>
          request.pending.flatMap((event) =>
            audiencesOf(wordingOf(event.event, request.leader !== null)).flatMap((told) =>
              rowsFor(request, told, event, teams.get(request.community) ?? [], now),
            ),
          ),
        )
      },
    },
    now,
    limit,
    until,
  )
}

const audiencesOf = (wording: Partial<Record<HelpAudience, HelpWording>> = {}) =>
  Object.entries(wording) as [HelpAudience, HelpWording][]

/** Where nobody led, nobody was late: the staff's own words are for staff, and the asker is told whose turn it is. */
const wordingOf = (event: HelpEvent, led: boolean) => {
  const wording = HELP_WORDING[event] ?? {}
  if (led) return wording
  const { leader, ...others } = { ...wording, ...HELP_WORDING_UNLED[event] }
  return others.staff || !leader ? others : { ...others, staff: leader }
}
