import { now } from '../../../cloud/server-clock'
import { useFirstScreen } from '../../../parts/use-first-screen'
import { dutyOf } from '../parts/duty'

/** What I may do on these pages: the screen that says who I am, and my duty; an empty community until it is known. */
export function useDuty() {
  const screen = useFirstScreen()
  const { person } = screen.data ?? {}
  const duty = person ? dutyOf(person.grants, now()) : null
  return { screen, me: person?.id ?? '', community: duty?.community ?? '', manager: duty?.manager ?? false }
}
