import type { Community, Hall } from '../model/community'
import type { PlaceId } from '../model/place'
import { orderOf } from './place-codes'
import { dayOf } from './shanghai'

/** Years after the present one for which Monday to Friday are taken as worked until the official calendar is out. */
const YEARS_AHEAD = 10

/** `2026` gives 2026 and the ten years after it; a year whose official calendar is known goes by that. */
export function weekdayYears(year: number): string[] {
  return Array.from({ length: YEARS_AHEAD + 1 }, (_, i) => String(year + i))
}

/** The hall of a community that nobody has told anything of yet. */
export const emptyHall = (name: string): Hall => ({ name, address: '', phone: '', hours: '' })

/** True once somebody has told where the hall is and when it is open. */
export const isHallTold = ({ address, phone, hours }: Hall): boolean =>
  [address, phone, hours].every((one) => one !== '')

/** True if both say the same. */
export const isSameHall = (one: Hall, other: Hall): boolean =>
  (['name', 'address', 'phone', 'hours'] as const).every((field) => one[field] === other[field])

/** What a community begins with, behind those that came with the installation. */
export function newCommunity(_id: PlaceId, name: string, hall: Hall, now: number): Community {
  const calendar = { days: {}, weekdayYears: weekdayYears(Number(dayOf(now).slice(0, 4))) }
  return { _id, name, hall, calendar, order: orderOf('community', name) }
}
