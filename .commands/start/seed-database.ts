import { setImmediate as pause } from 'node:timers/promises'
import { keyedHash, seal } from '../../cloudfunctions/kit/seal'
import type { Database } from '../../localcloud/database/database'
import type { ManagedKind } from '../../shared/domain/role-places'
import type { Batch } from '../demo/batch'
import { learnCast, type Persona, type SeedName } from '../demo/cast'
import { cityPlan } from '../demo/plans'
import { citySeed, demoSeed, emptySeed } from '../demo/seeds'

export interface Seeding {
  seed: SeedName
  /** Epoch ms; everything is relative to it. */
  now: number
  /** The functions' key, 32 bytes. */
  secret: Buffer
  managerCode: string
  /** What the code is for; the community if absent. */
  managerOf?: ManagedKind
  /** Called now and then with how many documents there are. */
  progress: (documents: number) => void
}

/** What `--seed city` is: the source's district, with half a year behind it. */
const CITY = { residents: 200_000, bookings: 1_000_000, pastDays: 182 }
const REPORT_EVERY = 20_000

/** Writes a seed into a database, a batch at a time, so that a signal is heard in between; answers whom one can be in it. */
export async function seedDatabase(database: Database, seeding: Seeding): Promise<Persona[]> {
  const { seed, now, secret, managerCode, managerOf, progress } = seeding
  const protect = {
    seal: (text: string) => seal(text, secret),
    hash: (text: string) => keyedHash(text, secret),
  }
  const options = { now, seed, protect }
  const batches: Record<SeedName, () => Iterable<Batch>> = {
    demo: () => demoSeed(options),
    empty: () => emptySeed(now, managerCode, managerOf),
    city: () => citySeed({ plan: cityPlan(42, 425), ...CITY }, options),
  }
  const { see, cast } = learnCast(seed)
  let written = 0
  let reported = 0
  for (const batch of batches[seed]()) {
    if (batch.collection === 'people') see(batch.documents)
    database.import(batch.collection, batch.documents as unknown as Record<string, unknown>[])
    await pause()
    written += batch.documents.length
    if (written - reported < REPORT_EVERY) continue
    reported = written
    progress(written)
  }
  progress(written)
  return cast()
}
