import type { Traits } from '../../../../../shared/model/person'

type Language = NonNullable<Traits['language']>

export const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'mandarin', label: '普通话' },
  { value: 'dialect', label: '本地话' },
  { value: 'signLanguage', label: '手语' },
  { value: 'english', label: '英语' },
  { value: 'other', label: '其他' },
]

/** What is typed and chosen so far; '' stands for nothing said. */
export interface TraitsForm {
  birthYear: string
  language: Language | ''
  disability: boolean
  needsLift: boolean
  partyMember: boolean
  volunteer: boolean
}

/** The form as what is stored fills it. */
export function formOf(traits: Traits | null): TraitsForm {
  return {
    birthYear: traits?.birthYear ? String(traits.birthYear) : '',
    language: traits?.language ?? '',
    disability: traits?.disability ?? false,
    needsLift: traits?.needsLift ?? false,
    partyMember: traits?.partyMember ?? false,
    volunteer: traits?.volunteer ?? false,
  }
}

/** What is wrong with the year typed, in a sentence; undefined when it is well or empty. */
export function wrongYear(birthYear: string, thisYear: number): string | undefined {
  const typed = birthYear.trim()
  if (typed === '') return undefined
  const fits = /^\d{4}$/.test(typed) && Number(typed) >= 1900 && Number(typed) <= thisYear
  return fits ? undefined : '请填四位年份，比如 1954'
}

/** What is sent: an emptied field takes back what was said. */
export function traitsOf({ birthYear, language, ...flags }: TraitsForm): Traits {
  const typed = birthYear.trim()
  return {
    birthYear: typed === '' ? null : Number(typed),
    language: language === '' ? null : language,
    ...flags,
  }
}

/** What was said, in a line. */
export function traitsWords(traits: Traits | null): string {
  const said = [
    traits?.birthYear ? `${traits.birthYear}年出生` : '',
    LANGUAGES.find(({ value }) => value === traits?.language)?.label ?? '',
    traits?.disability ? '有残疾' : '',
    traits?.needsLift ? '需要电梯' : '',
    traits?.partyMember ? '党员' : '',
    traits?.volunteer ? '志愿者' : '',
  ].filter(Boolean)
  return said.length === 0 ? '没有填（可以不填）' : said.join('、')
}
