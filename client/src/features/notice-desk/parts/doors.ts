import type { IconName } from '../../../ui/icon'
import type { Household } from './notice-views'

type Stood = Pick<Household, 'state' | 'reached' | 'visit'>

export type DoorTone = 'good' | 'half' | 'told' | 'open' | 'gone'

/** A door in two or three characters, with a shape of its own beside the colour. */
export interface DoorMark {
  words: string
  icon: IconName
  tone: DoorTone
}

/** How things stand behind a door. */
export function doorMark({ state, reached, visit }: Stood): DoorMark {
  if (state === 'acknowledged') return { words: '已确认', icon: 'check', tone: 'good' }
  if (state === 'read' && reached) return { words: '已读', icon: 'check', tone: 'good' }
  if (visit?.result === 'told') return { words: '上门了', icon: 'home', tone: 'told' }
  if (visit?.result === 'moved') return { words: '已搬走', icon: 'minus', tone: 'gone' }
  if (state === 'read') return { words: '没确认', icon: 'clock', tone: 'half' }
  if (visit?.result === 'absent') return { words: '没在家', icon: 'clock', tone: 'half' }
  return state === 'delivered'
    ? { words: '没看', icon: 'message', tone: 'open' }
    : { words: '没登记', icon: 'cross', tone: 'open' }
}

/** `2单元 501室` → 2单元 and 501室; a label of one piece is the door. */
function split(label: string): [stairwell: string, door: string] {
  const space = label.indexOf(' ')
  return space < 0 ? ['', label] : [label.slice(0, space), label.slice(space + 1)]
}

/** The doors of a building, stairwell by stairwell, in the order in which they came. */
export function byStairwell<T extends Pick<Household, 'stairwell' | 'label'>>(
  households: readonly T[],
): { stairwell: string; name: string; doors: (T & { door: string })[] }[] {
  const stairwells: { stairwell: string; name: string; doors: (T & { door: string })[] }[] = []
  for (const household of households) {
    const [name, door] = split(household.label)
    const last = stairwells.at(-1)
    if (last?.stairwell === household.stairwell) last.doors.push({ ...household, door })
    else stairwells.push({ stairwell: household.stairwell, name, doors: [{ ...household, door }] })
  }
  return stairwells
}
