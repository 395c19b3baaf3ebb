import { personIdOf } from '../../cloudfunctions/kit/ids'
import { CALLERS, type Caller, verdictFor } from '../../shared/contracts/authorization'
import { codeOf } from '../faults/acts'
import type { Answer, Stack } from '../stack'
import { gather, nameOf, openidOf, placeNamedBy } from './callers'
import { canariesOf, leaksIn, logLines, sightings } from './canaries'
import { type ActionExample, furnish } from './examples'
import { everything, renew } from './warm-stack'

export interface Row {
  /** What each kind of caller was told, and what the contract says. */
  told: Record<string, string>
  says: Record<string, string>
  /** False if a refusal wrote anything. */
  untouched: boolean
  /** `<who was told>: <what>`: phones and households that the contract does not let them see. */
  leaks: string[]
  /** The same in log lines, in messages, and in the database in clear. */
  spilt: string[]
  /** How often what may be revealed was. */
  revealed: number
}

/** What is told before any handler runs, and what no answer may be. */
const NOT_OF_THE_MATTER =
  /^(NO_IDENTITY|NOT_REGISTERED|WRONG_ROLE|WRONG_PLACE|WRONG_SOURCE|UNKNOWN_ACTION|MALFORMED|INTERNAL|BUSY|crashed)$/

/** Tries one action as every kind of caller, then as the one of its example; looks for canaries in all that comes of it. */
export async function tryEveryCaller(stack: Stack, example: ActionExample): Promise<Row> {
  const { name, action, input, as } = example
  await renew(stack, { capacity: 50 })
  furnish(stack)
  gather(stack, placeNamedBy(action, input))
  const canaries = await canariesOf(stack, example)
  const row: Row = { told: {}, says: {}, untouched: false, leaks: [], spilt: [], revealed: 0 }

  const ask = async (who: string, openid: string): Promise<Answer<unknown>> => {
    const answer = await stack.raw(action.function, { action: action.name, input }, openid)
    const told = { person: personIdOf(openid), exemplary: openid === as, allowed: row.says[who] === 'allowed' }
    const leaks = leaksIn(answer.envelope, canaries, name, told)
    row.leaks.push(...leaks.map((leak) => `${who}: ${leak}`))
    row.revealed += sightings(answer.envelope, canaries).length - leaks.length
    return answer
  }
  const tell = async (caller: Caller) => {
    const code = codeOf(await ask(nameOf(caller), openidOf(caller)))
    row.told[nameOf(caller)] = NOT_OF_THE_MATTER.test(code) ? code : 'allowed'
  }

  for (const caller of CALLERS) row.says[nameOf(caller)] = verdictFor(action.allow, caller)
  const refused = CALLERS.filter((caller) => row.says[nameOf(caller)] !== 'allowed')
  const before = everything(stack)
  await Promise.all(refused.map(tell))
  row.untouched = JSON.stringify(everything(stack)) === JSON.stringify(before)

  // What may be asked may still be refused for a reason of its own, such as a second registration.
  for (const caller of CALLERS.filter((one) => !refused.includes(one))) await tell(caller)
  await ask(`the example’s ${as}`, as)

  if (action.writes) await stack.tick()
  // Doors as such are no secret: a reach board's rows have them as `places` does, and say of nobody that they live there.
  const { places: _, reach: __, ...stored } = everything(stack)
  row.spilt = sightings([await logLines(stack), await stack.messages(), stored], canaries).map(({ text }) => text)
  return row
}
