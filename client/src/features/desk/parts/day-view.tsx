import { useState } from 'react'
import { dayOf } from '../../../../../shared/domain/shanghai'
import { now } from '../../../cloud/server-clock'
import { useMinute } from '../../../parts/use-minute'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Chips } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { type DeskActs, useDeskActs } from '../hooks/use-desk-acts'
import { useDeskDay } from '../hooks/use-desk-day'
import { useWide } from '../hooks/use-wide'
import { ArrivalBoard } from './arrival-board'
import { BookingCards } from './booking-cards'
import { BookingColumns } from './booking-columns'
import { bySlot } from './by-slot'
import { DayOver } from './day-over'
import type { DeskBooking } from './desk-booking'
import { deskDays } from './desk-days'
import { Trouble } from './trouble'

const EMPTY = <Empty icon="calendar" title="这一天没有预约" hint="可以看看别的日子。" />

/** On a phone under their time and window; on a PC in the same order, one at a time. */
function Line({ bookings, acts, wide }: { bookings: readonly DeskBooking[]; acts: DeskActs; wide: boolean }) {
  const groups = bySlot(bookings)
  if (wide) return <BookingColumns bookings={groups.flatMap((group) => group.bookings)} acts={acts} />
  return (
    <>
      {groups.map(({ slot, title, bookings: here }) => (
        <Section key={slot} title={title}>
          <BookingCards bookings={here} acts={acts} />
        </Section>
      ))}
    </>
  )
}

/** Who comes on a day, in the order of the clock, with what may be done with each; and who came or will not. */
export function DayView({ community }: { community: string }) {
  const [day, setDay] = useState(dayOf(now()))
  const query = useDeskDay(community, day)
  const acts = useDeskActs(community)
  const wide = useWide()
  useMinute()
  usePullToRefresh(query.refetch)
  return (
    <>
      <Trouble acts={acts} />
      <Chips line label="看哪一天" options={deskDays(now())} value={day} onChange={setDay} />
      {day === dayOf(now()) && <ArrivalBoard community={community} />}
      <Resource query={query} isEmpty={({ pages }) => pages[0]?.bookings.length === 0} empty={EMPTY}>
        {({ pages }) => (
          <>
            <Line bookings={pages.flatMap(({ bookings }) => bookings)} acts={acts} wide={wide} />
            <LoadMore query={query} end="这一天就这些" />
          </>
        )}
      </Resource>
      <DayOver community={community} day={day} acts={acts} />
    </>
  )
}
