/** One chosen step on the way home. */
export interface ChosenPlace {
  id: string
  name: string
}

/** A home as far as it has been chosen, by steps or by the code at the stairwell's door. */
export interface HomeChoice {
  community: string
  compound: ChosenPlace | null
  building: ChosenPlace | null
  stairwell: ChosenPlace | null
  household: ChosenPlace | null
}

export const NO_HOME: HomeChoice = { community: '', compound: null, building: null, stairwell: null, household: null }

const LEVELS = ['compound', 'building', 'stairwell', 'household'] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_QUESTIONS: Record<Level, string> = {
  compound: '住哪个小区？',
  building: '住几号楼？',
  stairwell: '住几单元？',
  household: '住哪一户？',
}

/** The step to choose next; null when the home is complete. */
export function nextLevel(choice: HomeChoice): Level | null {
  return LEVELS.find((level) => choice[level] === null) ?? null
}

/** The step chosen last; null before the first. */
export function lastLevel(choice: HomeChoice): Level | null {
  return [...LEVELS].reverse().find((level) => choice[level] !== null) ?? null
}

/** Inside which place the next step is chosen; '' while the community is open. */
export function parentOf(choice: HomeChoice): string {
  const last = lastLevel(choice)
  return last === null ? choice.community : (choice[last]?.id ?? '')
}

/** With a place chosen at a level; what was chosen below it belongs elsewhere and is forgotten. */
export function choose<T extends HomeChoice>(choice: T, level: Level, place: ChosenPlace | null): T {
  const below = LEVELS.slice(LEVELS.indexOf(level) + 1)
  return { ...choice, ...Object.fromEntries(below.map((one) => [one, null])), [level]: place }
}

/** With another community; homes of the one before are forgotten. The same community changes nothing. */
export function chooseCommunity<T extends HomeChoice>(choice: T, community: string): T {
  return community === choice.community ? choice : choose({ ...choice, community }, 'compound', null)
}

/** With all down to the stairwell whose door bears a code; null if the answer names no stairwell in a community. */
export function chooseStairwell<T extends HomeChoice>(
  choice: T,
  places: readonly { id: string; kind: string; name: string }[],
): T | null {
  const named = (kind: string): ChosenPlace | null => {
    const found = places.find((place) => place.kind === kind)
    return found ? { id: found.id, name: found.name } : null
  }
  const community = named('community')
  const [compound, building, stairwell] = [named('compound'), named('building'), named('stairwell')]
  if (!community || !compound || !building || !stairwell) return null
  if (choice.stairwell?.id === stairwell.id) return choice
  return { ...choice, community: community.id, compound, building, stairwell, household: null }
}

/** The home so far, as people say it. */
export function homeWords(choice: HomeChoice): string {
  return LEVELS.map((level) => choice[level]?.name ?? '')
    .filter(Boolean)
    .join(' ')
}
