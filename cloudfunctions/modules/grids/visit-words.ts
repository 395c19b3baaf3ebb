import type { OutputOf } from '../../../shared/contracts/contract'
import type { grids as contract } from '../../../shared/contracts/grids'
import type { Visit, VisitWords } from '../../../shared/model/grid'
import { seal, secretKey, unseal } from '../../kit/seal'

type VisitView = OutputOf<typeof contract.visit>['visit']

export const sealWords = (words: VisitWords) => seal(JSON.stringify(words), secretKey())

/** What was written of a visit, in clear: only for an answer to whoever has the duty. */
export const wordsOf = ({ words }: Pick<Visit, 'words'>): VisitWords =>
  JSON.parse(unseal(words, secretKey())) as VisitWords

export function visitOf(visit: Visit): VisitView {
  const { _id, at, duty, grid, placeName, workerName, status, rev } = visit
  return { id: _id, at, duty, grid, placeName, workerName, status, rev, ...wordsOf(visit) }
}
