import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { useVisits } from '../hooks/use-visits'
import { VisitRow } from './visit-row'
import { visitsByDay } from './visits-by-day'

const NONE = <Empty title="还没有走访记录" hint="走访完点下面的“记一次走访”，看到的和做了的都记下来。" />
const NONE_OPEN = <Empty icon="check" title="没有没办完的事" hint="走访里还要跟进的事，会留在这里直到办完。" />

/** The log of one place, by day. */
export function VisitList({ place, onlyOpen }: { place: string; onlyOpen: boolean }) {
  const query = useVisits(place, onlyOpen)
  usePullToRefresh(query.refetch)
  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.visits.length === 0} empty={onlyOpen ? NONE_OPEN : NONE}>
      {({ pages }) => (
        <>
          {visitsByDay(
            pages.flatMap(({ visits }) => visits),
            now(),
          ).map(({ day, visits }) => (
            <Section key={day} title={day}>
              <List>
                {visits.map((visit) => (
                  <VisitRow
                    key={visit.id}
                    visit={visit}
                    onPress={() => open('visit', { place: visit.grid, visit: visit.id })}
                  />
                ))}
              </List>
            </Section>
          ))}
          <LoadMore query={query} end="没有更早的走访了" />
        </>
      )}
    </Resource>
  )
}
