import { now } from '../../../cloud/server-clock'
import { useFirstScreen } from '../../../parts/use-first-screen'
import { useParams } from '../../../parts/use-params'
import { dutyOf } from '../parts/duty'

/**
 * What I may do on these pages: the screen that says who I am, and my duty; an empty community until it is known. Whoever
 * manages a street or a district opens them for a community, or for a place in it.
 */
export function useDuty() {
  const { community: named, place, building } = useParams('community', 'place', 'building')
  const screen = useFirstScreen()
  const { person } = screen.data ?? {}
  const asked = [named, place, building].find((one) => one !== '')
  const duty = person ? dutyOf(person.grants, now(), asked) : null
  return { screen, me: person?.id ?? '', community: duty?.community ?? '', manager: duty?.manager ?? false }
}
