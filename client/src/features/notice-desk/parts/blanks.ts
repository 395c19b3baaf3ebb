import { NOTICE_TEMPLATES } from '../../../../../shared/domain/notice-templates'
import { wordsOf } from './rich-html'

const BLANK = /（[^（）]{1,12}）/g

/** What the templates leave open: （日期）, （几点）. Other words in brackets are the author's own. */
const BLANKS: ReadonlySet<string> = new Set(
  NOTICE_TEMPLATES.flatMap(({ title, lines }) => [title, ...lines].join(' ').match(BLANK) ?? []),
)

/** The blanks of a template that are still open in a title and its HTML, each once. */
export function openBlanks(title: string, html: string): string[] {
  const found = `${title} ${wordsOf(html)}`.match(BLANK) ?? []
  return [...new Set(found.filter((one) => BLANKS.has(one)))]
}
