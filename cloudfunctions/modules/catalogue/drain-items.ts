import { drain } from '../../kit/drain'
import { tellSchedules } from './apply-schedule'
import { catalogueItems } from './stores'

/** Closes or opens the slots of items that were retired or restored, where a crash kept that from being done. Tells nobody. */
export const drainItems = (now: number, limit: number, until?: number): Promise<{ drained: number; rows: number }> =>
  drain(
    catalogueItems,
    { fields: ['rev'], rows: () => [], settle: ({ _id }) => tellSchedules(_id, now), width: 1 },
    now,
    limit,
    until,
  )
