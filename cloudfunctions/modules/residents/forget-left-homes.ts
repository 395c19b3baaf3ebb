import { contacts } from '../identity/contacts'
import type { Settler } from '../identity/settlers'
import { forget } from './add-home'

/**
 * Forgets the households of homes that somebody has left, before the event that says so may be forgotten.
 * Nobody takes such a home up again while that event is pending; what is sealed anew later is another text.
 * Two round trips and one for each household; none where nothing was left.
 */
export const forgetLeftHomes: Settler = async ({ _id, homes, pending }) => {
  if (!pending.some(({ act }) => act === 'leaveHome' || act === 'addHome')) return
  const left = homes.filter(({ status }) => status === 'left')
  const contact = left.length ? await contacts.get(_id) : null
  for (const { id } of left) {
    const sealed = contact?.homes[id]
    if (sealed) await forget(_id, id, sealed)
  }
}
