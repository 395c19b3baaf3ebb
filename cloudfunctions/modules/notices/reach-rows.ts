import { inc, oneOf } from '../../kit/operators'
import { keyedHash, secretKey } from '../../kit/seal'
import { reach } from './stores'

/** Id of the row of one home and one version of a notice: nobody without the key can tell whose it is. */
export const reachIdOf = (notice: string, version: number, home: string, secret = secretKey()): string =>
  `h${keyedHash(`reach:${notice}:${version}:${home}`, secret)}`

/**
 * Somebody of these households has read it. What a row says of being reached stays as `isReached` has it: by itself
 * where reading is enough; where it is not, a visit may have reached them. One round trip; safe to repeat.
 */
export async function markRead(rows: readonly string[], needsAck: boolean, now: number): Promise<void> {
  if (rows.length === 0) return
  await reach.update(
    { _id: oneOf(rows), readAt: null },
    { readAt: now, state: 'read', ...(needsAck ? {} : { reached: true }), rev: inc(1) },
  )
}

/** Somebody of these households has taken note, and so has read it. Two round trips; safe to repeat. */
export async function markAcknowledged(rows: readonly string[], needsAck: boolean, now: number): Promise<void> {
  if (rows.length === 0) return
  await markRead(rows, needsAck, now)
  await reach.update(
    { _id: oneOf(rows), ackAt: null },
    { ackAt: now, state: 'acknowledged', reached: true, rev: inc(1) },
  )
}
