import { isWithin } from '../../../../../shared/domain/places'
import type { Member } from './team-views'

/** Those who hold the role of grid worker in a grid now: only they can hold its posts. */
export function workersOf(grid: string, members: readonly Member[]): { value: string; label: string }[] {
  return members
    .filter(({ grants }) =>
      grants.some(({ role, place, current }) => role === 'gridWorker' && current && isWithin(grid, place)),
    )
    .map(({ person, name }) => ({ value: person, label: name }))
}
