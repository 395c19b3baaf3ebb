import { AppError } from '../../../shared/contracts/errors'
import { titleTerms } from '../../../shared/domain/notice-terms'
import { plainText } from '../../../shared/domain/rich-text'
import type { NoticeContent } from '../../../shared/model/notice'
import { checkText } from '../../kit/check-text'
import { enclosed } from './enclosures'
import { readHtml } from './read-html'

/** Characters of the text that a list shows. */
const SUMMARY = 60
/** What WeChat's content check takes at a time, in characters. */
const PIECE = 2500

export interface Written {
  title: string
  html: string
  pictures: readonly string[]
  attachments: readonly { file: string; name: string }[]
}

const NOTHING: Pick<NoticeContent, 'pictures' | 'attachments'> = { pictures: [], attachments: [] }

/**
 * What an author wrote, as it is kept: text as data, files looked at; and what search finds it by.
 * Errors: TEXT_EMPTY, TEXT_TOO_LONG, TABLE_TOO_LARGE and those of `enclosed`.
 */
export async function contentOf(
  { title, html, pictures, attachments }: Written,
  person: string,
  before = NOTHING,
): Promise<NoticeContent & { terms: string[] }> {
  const nodes = readHtml(html)
  const words = [...plainText(nodes).replace(/\s+/g, ' ')]
  const summary = words.length > SUMMARY ? `${words.slice(0, SUMMARY - 1).join('')}…` : words.join('')
  return {
    title,
    nodes,
    summary,
    terms: titleTerms(title),
    ...(await enclosed({ pictures, attachments }, before, person)),
  }
}

/**
 * Asks WeChat about all that a notice says: title, text, the names of its files. True if a person must read it.
 * Errors: CONTENT_REFUSED.
 */
export async function needsReading(
  { title, nodes, attachments }: Pick<NoticeContent, 'title' | 'nodes' | 'attachments'>,
  openid: string,
  ...more: string[]
): Promise<boolean> {
  const text = [title, plainText(nodes), ...attachments.map(({ name }) => name), ...more].join('\n')
  const verdicts = await Promise.all(piecesOf(text).map((piece) => checkText(piece, 'comment', openid)))
  if (verdicts.includes('risky')) throw new AppError('CONTENT_REFUSED')
  return verdicts.includes('review')
}

function piecesOf(text: string): string[] {
  const characters = [...text]
  const starts = Array.from({ length: Math.ceil(characters.length / PIECE) }, (_, i) => i * PIECE)
  return starts.map((start) => characters.slice(start, start + PIECE).join(''))
}
