import type { Lease } from '../../shared/model/community'
import { collection } from './collection'
import { atMost } from './operators'

const leases = collection('leases')

/**
 * Runs a job that is due and that nobody else is running. Whoever wins one conditional write holds the lease;
 * a holder that dies is outlasted. null if it was not this run's turn. Round trips: 2 beside the job's own.
 */
export async function underLease<T>(
  job: { name: string; every: number; lease: number },
  holder: string,
  now: number,
  work: () => Promise<T>,
): Promise<T | null> {
  const { name, every, lease } = job
  const claim = () =>
    leases.update({ _id: name, until: atMost(now), dueAt: atMost(now) }, { until: now + lease, holder })
  if ((await claim()) === 0) {
    const fresh: Lease = { _id: name, until: 0, dueAt: 0, holder: '' }
    if (!(await leases.insertIfAbsent(fresh)) || (await claim()) === 0) return null
  }
  const done = await work()
  await leases.update({ _id: name, holder }, { until: 0, dueAt: now + every })
  return done
}
