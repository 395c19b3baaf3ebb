import { now } from '../../../cloud/server-clock'
import { areaManaged } from '../../../parts/powers'
import { useFirstScreen } from '../../../parts/use-first-screen'

/** The street or district that I manage; an empty one until it is known, and for everybody who manages none. */
export function useAreaDuty() {
  const screen = useFirstScreen()
  const { person } = screen.data ?? {}
  return { screen, area: person ? (areaManaged(person.grants, now()) ?? '') : '' }
}
