import { AsyncLocalStorage } from 'node:async_hooks'

/** What one invocation counts: round trips to the database, calls to WeChat's openapi. */
export interface Meter {
  trips: number
  openapi: number
}

const meters = new AsyncLocalStorage<Meter>()

/** Runs `work` with its own meter and gives both back. */
export function metered<T>(meter: Meter, work: () => Promise<T>): Promise<T> {
  return meters.run(meter, work)
}

/** Counts one round trip of the running invocation. */
export function countTrip(): void {
  const meter = meters.getStore()
  if (meter) meter.trips += 1
}

/** Counts one openapi call of the running invocation. */
export function countOpenapi(): void {
  const meter = meters.getStore()
  if (meter) meter.openapi += 1
}
