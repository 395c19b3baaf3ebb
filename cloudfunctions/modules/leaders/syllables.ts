import { pinyin } from 'pinyin-pro'

const HOW = { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive', v: true } as const

/** How a name is read, syllable by syllable, without tones; surnames as surnames: 单 is shan. */
export const syllablesOf = (name: string): string[] =>
  name === '' ? [] : pinyin(name, HOW).map((syllable) => syllable.trim())
