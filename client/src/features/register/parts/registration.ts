import * as fields from '../../../../../shared/contracts/fields'

/** One chosen step on the way home. */
export interface ChosenPlace {
  id: string
  name: string
}

/** What has been typed and chosen so far; kept on this phone until it was sent. */
export interface Registration {
  name: string
  phone: string
  community: string
  /** Whether one lives in the community, or works there and lives elsewhere. */
  lives: 'here' | 'elsewhere' | ''
  compound: ChosenPlace | null
  building: ChosenPlace | null
  stairwell: ChosenPlace | null
  household: ChosenPlace | null
  agreed: boolean
}

export const EMPTY_REGISTRATION: Registration = {
  name: '',
  phone: '',
  community: '',
  lives: '',
  compound: null,
  building: null,
  stairwell: null,
  household: null,
  agreed: false,
}

const LEVELS = ['compound', 'building', 'stairwell', 'household'] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_QUESTIONS: Record<Level, string> = {
  compound: '住哪个小区？',
  building: '住几号楼？',
  stairwell: '住几单元？',
  household: '住哪一户？',
}

/** The step to choose next; null when the home is complete. */
export function nextLevel(registration: Registration): Level | null {
  return LEVELS.find((level) => registration[level] === null) ?? null
}

/** With a place chosen at a level; what was chosen below it belongs elsewhere and is forgotten. */
export function choose(registration: Registration, level: Level, place: ChosenPlace | null): Registration {
  const below = LEVELS.slice(LEVELS.indexOf(level) + 1)
  return { ...registration, ...Object.fromEntries(below.map((one) => [one, null])), [level]: place }
}

/** The home so far, as people say it. */
export function homeWords(registration: Registration): string {
  return LEVELS.map((level) => registration[level]?.name ?? '')
    .filter(Boolean)
    .join(' ')
}

const wrongIn = (schema: typeof fields.personName, value: string) => schema.safeParse(value).error?.issues[0]?.message

/** What is still missing or wrong, a sentence per field; empty when it can be sent. */
export function missing({ name, phone, lives, household, agreed, community }: Registration): Record<string, string> {
  const nameWrong = wrongIn(fields.personName, name)
  const phoneWrong = wrongIn(fields.phone, phone)
  return {
    ...(nameWrong ? { name: nameWrong } : {}),
    ...(phoneWrong ? { phone: phoneWrong } : {}),
    ...(community === '' ? { community: '请选择社区' } : {}),
    ...(lives === '' ? { lives: '请选一项' } : {}),
    ...(lives === 'here' && household === null ? { household: '请一步步选到您家门牌' } : {}),
    ...(agreed ? {} : { agreed: '请看过后打勾同意' }),
  }
}
