import { messageIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { BOOKING_WORDING, fitFields } from '../../shared/domain/message-templates'
import { clockOf, dayOf, HOUR } from '../../shared/domain/shanghai'
import { windowName } from '../../shared/domain/slots'
import { spokenTime } from '../../shared/domain/spoken-time'
import type { Booking } from '../../shared/model/booking'
import type { Message } from '../../shared/model/message'
import type { Random } from './random'

/** What was told this recently may still be unread. */
const RECENT = 5 * 24 * HOUR

interface Telling {
  /** Title of the item. */
  item: string
  /** Rows of earlier events (epoch ms) have been cleared away. */
  since: number
  now: number
  random: Random
}

/** The inbox rows that the drain has made of a booking's history: one per event that is told. */
export function messagesOf(booking: Booking, { item, since, now, random }: Telling): Message[] {
  return booking.history.flatMap(({ event, rev, at, reason = '' }) => {
    const wording = BOOKING_WORDING[event]
    if (!wording || at < since) return []
    const _id = messageIdOf(booking._id, event, rev, booking.person)
    const when = spokenTime(booking.start)
    const window = windowName(booking.window)
    const unread = now - at < RECENT && random.chance(0.6)
    return {
      _id,
      person: booking.person,
      community: booking.community,
      kind: 'booking',
      speaksOf: [],
      title: wording.title,
      body: wording.body({ item, when, window, reason }),
      link: `/features/booking/pages/detail/index?booking=${booking._id}`,
      at,
      sort: sortKey(at, _id),
      readAt: unread ? null : random.int(at, Math.min(now, at + RECENT)),
      unread,
      shelf: 'inbox',
      template: 'bookingAnswered',
      fields: fitFields({
        thing1: item,
        time2: `${dayOf(booking.start)} ${clockOf(booking.start)}`,
        phrase3: wording.result,
        thing4: wording.hint({ window, reason }),
      }),
      // Nobody had been asked for consent: the inbox was the only channel.
      send: 'none',
      sendAt: null,
      attempts: 0,
      failure: null,
    }
  })
}
