import type { Stack } from '../../stack'
import { type Finding, findings } from '../audit'

/** Judges the ledger after every single write to slots and bookings, however it came about. */
export function watch(stack: Stack): Set<Finding> {
  const seen = new Set<Finding>()
  const { database } = stack.cloud
  const handle = database.handle.bind(database)
  database.handle = (request) => {
    const answer = handle(request)
    const { action, collectionName } = request
    const written = action === 'database.modifyDocument' || action === 'database.insertDocument'
    if (written && (collectionName === 'slots' || collectionName === 'bookings')) {
      void findings(stack).then((found) => {
        for (const finding of found) seen.add(finding)
      })
    }
    return answer
  }
  return seen
}
