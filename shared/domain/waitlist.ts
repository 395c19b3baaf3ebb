import { MINUTE } from './shanghai'
import { MINIMUM_NOTICE } from './slots'
import { addWorkingMinutes, type WorkingTime } from './working-time'

/**
 * The rule of the line before a full slot, as it is told to everybody:
 * - who came first stands first; nobody is let in before, also not for age or need (that is not decided here yet);
 * - a party larger than what is free blocks those behind it, until it fits, passes or leaves;
 * - whoever waits comes before every fresh request;
 * - an offer stands for a while, then it goes to the next.
 */
export const WAITLIST_RULE =
  '按加入的先后排队，暂时还不能让老人和残疾人优先；人多的一组还放不下时，后面的一起等。轮到您会发消息，请在 30 分钟内接受（晚上 8 点到早上 8 点不计时），过时给下一位。'

/** No line grows longer. */
export const QUEUE_LIMIT = 30

/** An offer stands this long, counted by day only: nobody is to lose a place overnight. */
export const OFFER_MINUTES = 30
const BY_DAY: WorkingTime = { kindOf: () => 'work', periods: [{ from: '08:00', to: '20:00' }] }

/** Less time than this to accept in is none. */
const LEAST_TO_ACCEPT = 5 * MINUTE

/** Until when one can wait for a slot (epoch ms): after that no offer could be accepted in time. */
export const waitsUntil = (start: number): number => start - MINIMUM_NOTICE - LEAST_TO_ACCEPT

/**
 * Until when an offer made now stands (epoch ms): half an hour of the day, never beyond the slot's start less the
 * minimum notice. null if it is too late for an offer.
 */
export function offerUntil(now: number, start: number): number | null {
  if (now >= waitsUntil(start)) return null
  // Counted from the minute, so that the promise reads as it is kept.
  const asked = now - (now % MINUTE)
  return Math.min(addWorkingMinutes(asked, OFFER_MINUTES, BY_DAY) ?? start, start - MINIMUM_NOTICE)
}
