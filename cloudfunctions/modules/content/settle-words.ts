import { REFUSED_TEXT } from '../../../shared/domain/check-machine'
import type { Changes, Collection, Where } from '../../kit/collection'

/** A text of a document: where it stands, and the flag that says it is doubted, if there is one. */
export interface Words {
  path: string
  text: string
  doubt?: string
}

interface Document {
  _id: string
  rev: number
}

/** Changes that may come between reading and writing. */
const TRIES = 5

/**
 * Gives a text its verdict wherever it stands in a document, as long as it stands there: what has been changed since is
 * another text. Moves no `rev`, so that nobody's command is told STALE by it; a repeat changes nothing.
 * Two round trips; throws if the document changes too fast.
 */
export async function settleWords<T extends Document>(
  store: Collection<T>,
  id: string,
  wordsOf: (document: T) => Words[],
  { text, isFit }: { text: string; isFit: boolean },
): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    const found = await store.get(id)
    const said = found ? wordsOf(found).filter((words) => words.text === text) : []
    const changes = Object.assign({}, ...said.map((words) => changesOf(words, isFit))) as Changes<T>
    if (!found || Object.keys(changes).length === 0) return
    const where = { _id: id, rev: found.rev } as Where<T>
    if ((await store.update(where, changes)) === 1) return
  }
  throw new Error(`the words of ${id} change too fast`)
}

const changesOf = ({ path, doubt }: Words, isFit: boolean): Record<string, unknown> => ({
  ...(isFit ? {} : { [path]: REFUSED_TEXT }),
  ...(doubt === undefined ? {} : { [doubt]: false }),
})

/** The reasons in a history, which those see who the matter is about. */
export const reasonsIn = (history: readonly { reason?: string }[]): Words[] =>
  history.flatMap(({ reason }, i) => (reason === undefined ? [] : [{ path: `history.${i}.reason`, text: reason }]))
