import type { Person } from '../../../shared/model/person'
import { syncTeams } from '../grids/sync-teams'
import { syncCover } from '../leaders/sync-cover'
import { syncPosts } from '../leaders/sync-posts'
import { forgetLeftHomes } from '../residents/forget-left-homes'

/** A person with events that others must hear of. */
export type Settled = Pick<Person, '_id' | 'name' | 'community' | 'homes' | 'grants' | 'erasedAt' | 'pending'>

/**
 * What must have followed elsewhere from a person's pending events before these may be forgotten.
 * Called again after a crash, so it must be safe to repeat; `now` is epoch ms.
 */
export type Settler = (person: Settled, now: number) => Promise<void>

/** One line for each module that follows from a person. */
export const SETTLERS: readonly Settler[] = [syncPosts, syncCover, syncTeams, forgetLeftHomes]
