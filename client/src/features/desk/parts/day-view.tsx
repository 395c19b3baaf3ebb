import { useState } from 'react'
import { BOOKING_MACHINE } from '../../../../../shared/domain/booking-machine'
import { dayOf } from '../../../../../shared/domain/shanghai'
import { now } from '../../../cloud/server-clock'
import { standingOf } from '../../../parts/standing'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Chips } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Tag } from '../../../ui/tag'
import { useDeskDay } from '../hooks/use-desk-day'
import { bySlot } from './by-slot'
import type { DeskBooking } from './desk-booking'
import { deskDays } from './desk-days'

const EMPTY = <Empty icon="calendar" title="这一天没有预约" hint="可以看看别的日子。" />

function DayRow({ booking }: { booking: DeskBooking }) {
  const seats = booking.seats > 1 ? ` · ${booking.seats} 人` : ''
  return (
    <Row
      title={`${booking.person.name}${seats}`}
      note={booking.note === '' ? booking.item.title : `${booking.item.title}（留言：${booking.note}）`}
      value={<Tag tone={standingOf(booking, now()).tone}>{BOOKING_MACHINE.states[booking.status].label}</Tag>}
    />
  )
}

/** Who comes on a day, in the order of the clock. */
export function DayView({ community }: { community: string }) {
  const [day, setDay] = useState(dayOf(now()))
  const query = useDeskDay(community, day)
  usePullToRefresh(query.refetch)
  return (
    <>
      <Chips line label="看哪一天" options={deskDays(now())} value={day} onChange={setDay} />
      <Resource query={query} isEmpty={({ pages }) => pages[0]?.bookings.length === 0} empty={EMPTY}>
        {({ pages }) => (
          <>
            {bySlot(pages.flatMap(({ bookings }) => bookings)).map(({ slot, title, bookings }) => (
              <Section key={slot} title={title}>
                <List>
                  {bookings.map((booking) => (
                    <DayRow key={booking.id} booking={booking} />
                  ))}
                </List>
              </Section>
            ))}
            <LoadMore query={query} end="这一天就这些" />
          </>
        )}
      </Resource>
    </>
  )
}
