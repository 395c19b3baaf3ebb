import { consentIdOf, personIdOf } from '../../../cloudfunctions/kit/ids'
import type { Consent } from '../../../shared/model/message'
import type { Person } from '../../../shared/model/person'
import type { Slot } from '../../../shared/model/slot'
import { MONDAY, type Stack } from '../../stack'
import { ann, bob, cai, community, HOME, item, person, put, SLOT_A, SLOT_B, schedule, settle, staff } from '../../world'

/** A world so small that everybody is in everybody's way: three people, three slots of one or two places. */

export const PEOPLE = [ann, bob, cai]
export const SLOTS = [SLOT_A, SLOT_B, SLOT_B.replace('0900', '0930')]
const CAPACITY: Record<string, number> = { [SLOT_A]: 2, [SLOT_B]: 1, [SLOTS[2] ?? '']: 2 }
/** Consents enough that every answer is also sent through WeChat. */
const CONSENTS = 30

let template: Slot[] | undefined

/** Empties the stack and puts that world in; its instances stay warm. */
export async function begin(stack: Stack): Promise<void> {
  if (!template) {
    settle(stack)
    template = (await stack.all('slots')).filter(({ _id }) => SLOTS.includes(_id))
  }
  await stack.post('/control/reset', { data: true })
  await stack.setClock(MONDAY)
  put(stack, 'communities', [community()])
  put(stack, 'items', [item])
  put(stack, 'schedules', [{ ...schedule(1), madeUntil: '2027-12-31' }])
  put(
    stack,
    'slots',
    template.map((slot) => ({ ...slot, capacity: CAPACITY[slot._id] ?? 1, left: CAPACITY[slot._id] ?? 1 })),
  )
  put(stack, 'people', [
    ...PEOPLE.map((openid) => awake(person(openid, '某居民'))),
    awake(person(staff, '工作人员', ['staff', HOME])),
  ])
  put(stack, 'consents', PEOPLE.map(consentOf))
}

/** Rings at any hour, so that a run comes to rest whatever its clock says. */
const awake = (one: Person): Person => ({ ...one, preferences: { quiet: null, ways: {} } })

function consentOf(openid: string): Consent {
  const counts = { granted: CONSENTS, left: CONSENTS, spent: 0, unknown: 0, refused: 0 }
  const own = personIdOf(openid)
  const holds = { standing: false, windowLeft: 0, windowUntil: 0, banned: false }
  const rest = { person: own, template: 'bookingAnswered', kind: 'once', ...holds } as const
  return { _id: consentIdOf(own, 'bookingAnswered'), ...rest, ...counts, keys: [] }
}
