import { AppError, ERRORS, type ErrorCode } from '../../../shared/contracts/errors'
import type { ItemContent } from '../../../shared/model/item'
import { checkText } from '../../kit/check-text'

/** What WeChat's content check takes at a time, in characters. */
const PIECE = 2500

/** Refuses what a form cannot see line by line. Errors: MATERIAL_TWICE, QUESTION_TWICE, each with the line. */
export function assertWritten({ materials, questions }: ItemContent): void {
  refuseTwice(
    'MATERIAL_TWICE',
    'content.materials',
    materials.map(({ name }) => name),
  )
  refuseTwice(
    'QUESTION_TWICE',
    'content.questions',
    questions.map(({ question }) => question),
  )
}

function refuseTwice(code: ErrorCode, field: string, words: readonly string[]): void {
  const second = words.findIndex((word, i) => words.indexOf(word) < i)
  if (second >= 0) throw new AppError(code, { [`${field}.${second}`]: ERRORS[code] })
}

/** The fields of a content, whatever else stands beside them. */
export function contentOf(from: ItemContent): ItemContent {
  const { title, summary, category, materials, questions, limitHours, post, fee, steps, window } = from
  const { keywords, place, chain } = from
  return {
    ...{ title, summary, category, materials, questions, limitHours, post, fee, steps, window, keywords, place, chain },
  }
}

/** Asks WeChat about every word of an item. True if a person must read it. Errors: CONTENT_REFUSED. */
export async function needsReading(content: ItemContent, openid: string): Promise<boolean> {
  const { title, summary, post, fee, steps, keywords, materials, questions } = content
  const words = [
    ...[title, summary, post, fee, ...steps, ...keywords],
    ...materials.flatMap(({ name, where }) => [name, where]),
    ...questions.flatMap(({ question, instead }) => [question, instead]),
  ]
  return readWords(words, openid)
}

/** The same of any words. */
export async function readWords(words: readonly string[], openid: string): Promise<boolean> {
  const characters = [...words.filter(Boolean).join('\n')]
  const starts = Array.from({ length: Math.ceil(characters.length / PIECE) }, (_, i) => i * PIECE)
  const pieces = starts.map((start) => characters.slice(start, start + PIECE).join(''))
  const verdicts = await Promise.all(pieces.map((piece) => checkText(piece, 'comment', openid)))
  if (verdicts.includes('risky')) throw new AppError('CONTENT_REFUSED')
  return verdicts.includes('review')
}
