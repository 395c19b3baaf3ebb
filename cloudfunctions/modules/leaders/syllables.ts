import { pinyin } from 'pinyin-pro'
import type { Readings } from '../../../shared/domain/search-terms'

const HOW = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const

/** How a person and a place are read: surnames as surnames, 单 as shan; in a place 单元 is danyuan. */
export const readingsOf = (name: string, label: string): Readings => ({
  name: syllablesOf(name, 'surname'),
  label: label
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => syllablesOf(word, 'normal')),
})

const syllablesOf = (text: string, mode: 'surname' | 'normal'): string[] =>
  text === '' ? [] : pinyin(text, { ...HOW, mode }).map((syllable) => syllable.trim().toLowerCase())
