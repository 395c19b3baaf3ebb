import { AppError } from '../../../shared/contracts/errors'
import { HOUR } from '../../../shared/domain/shanghai'
import { collection } from '../../kit/collection'
import { above, atMost, below, inc } from '../../kit/operators'

const tries = collection('tries')

/** How often one person may do a thing within an hour from the first time. */
const PER_HOUR = { claimManager: 5, acceptInvitation: 10, askLeader: 5, askNotice: 5, arrive: 10 } as const

/**
 * Spends one of a person’s tries by a conditional write, before anything is compared or written.
 * Round trips: 1; 2 at the very first try, 4 at the first of a later hour. Errors: TOO_MANY_TRIES.
 */
export async function spendTry(what: keyof typeof PER_HOUR, person: string, now: number): Promise<void> {
  const _id = `${what}:${person}`
  const until = now + HOUR
  const spend = () => tries.update({ _id, until: above(now), count: below(PER_HOUR[what]) }, { count: inc(1) })
  if ((await spend()) === 1) return
  // Either all are spent, or no count was ever begun, or its hour is over: of two who find that at once, one begins it.
  if (await tries.insertIfAbsent({ _id, until, count: 1 })) return
  if ((await tries.update({ _id, until: atMost(now) }, { until, count: 1 })) === 1) return
  if ((await spend()) === 0) throw new AppError('TOO_MANY_TRIES')
}
