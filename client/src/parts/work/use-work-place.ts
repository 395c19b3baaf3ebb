import { useState } from 'react'
import { now } from '../../cloud/server-clock'
import { useFirstScreen } from '../use-first-screen'
import { type WorkPlace, workPlaces } from './work-place'

/** Where I handle things from: the places I may choose among, the one in view, and how to change it. */
export function useWorkPlace(wanted = '') {
  const screen = useFirstScreen()
  const [chosen, choose] = useState(wanted)
  const places = workPlaces(screen.data?.person?.grants ?? [], now())
  const current: WorkPlace | undefined = places.find(({ place }) => place === chosen) ?? places[0]
  return { screen, me: screen.data?.person?.id ?? '', places, current, choose }
}
