import type { Action } from './context'
import { refused } from './platform-error'

export const aggregateDocuments: Action = () => {
  throw refused('not built yet')
}
