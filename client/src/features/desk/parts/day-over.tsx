import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import type { DeskActs } from '../hooks/use-desk-acts'
import { useDeskDay } from '../hooks/use-desk-day'
import { BookingCards } from './booking-cards'

interface DayOverProps {
  community: string
  day: string
  acts: DeskActs
}

// The line above shows already that the day is being loaded.
const NOTHING = <></>

/** What is over of a day: done, declined, cancelled, missed. A mistaken decline is undone here. Nothing where there is none. */
export function DayOver({ community, day, acts }: DayOverProps) {
  const query = useDeskDay(community, day, 'over')
  return (
    <Resource query={query} skeleton={NOTHING} empty={NOTHING} isEmpty={({ pages }) => pages[0]?.bookings.length === 0}>
      {({ pages }) => (
        <Section title="已经结束的">
          <BookingCards bookings={pages.flatMap(({ bookings }) => bookings)} acts={acts} />
          <LoadMore query={query} end="结束的就这些" />
        </Section>
      )}
    </Resource>
  )
}
