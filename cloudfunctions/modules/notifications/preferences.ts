import { AppError } from '../../../shared/contracts/errors'
import type { notifications as contract } from '../../../shared/contracts/notifications'
import {
  DEFAULT_PREFERENCES,
  MESSAGE_KINDS,
  MESSAGES,
  type MessagePreferences,
  wayOf,
} from '../../../shared/domain/message-kinds'
import type { Person } from '../../../shared/model/person'
import { changePerson } from '../../kit/change-person'
import { consentIdOf } from '../../kit/ids'
import { oneOf, replace } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { consents } from './stores'
import { configuredTemplates } from './template-ids'

type Serves = Handlers<typeof contract>

/** Round trips: caller, consents. */
export const preferences: Serves['preferences'] = async (_, { person }) => viewOf(person, person.preferences)

/**
 * Replaces what was chosen before. The key stays in the record's history, so that a late repeat does not undo a later
 * choice. Round trips: caller, record, consents. Errors: PREFERENCE_FIXED, KEY_USED.
 */
export const setPreferences: Serves['setPreferences'] = async ({ quiet, ways, key }, { person, now }) => {
  if (ways.some(({ kind, way }) => MESSAGES[kind].urgent && way !== MESSAGES[kind].way))
    throw new AppError('PREFERENCE_FIXED')
  const chosen = ways.filter(({ kind, way }) => way !== MESSAGES[kind].way).map(({ kind, way }) => [kind, way])
  const wanted: MessagePreferences = { quiet, ways: Object.fromEntries(chosen) }
  const written = await changePerson({
    person: person._id,
    change: { at: now, by: person._id, act: 'setPreferences', key },
    where: { erasedAt: null },
    changes: { preferences: replace(wanted) },
  })
  return viewOf(person, written ? wanted : await chosenBefore(person._id, key))
}

/** What stands now, after a repeat. One round trip. Errors: KEY_USED, NOT_REGISTERED. */
async function chosenBefore(id: string, key: string): Promise<MessagePreferences | undefined> {
  const found = await people.get(id)
  if (found?.erasedAt !== null) throw new AppError('NOT_REGISTERED')
  if (!found.history.some((past) => past.key === key && past.act === 'setPreferences')) throw new AppError('KEY_USED')
  return found.preferences
}

async function viewOf({ _id }: Person, chosen: MessagePreferences = DEFAULT_PREFERENCES) {
  const ways = MESSAGE_KINDS.map((kind) => ({ kind, way: wayOf(kind, chosen) }))
  return { quiet: chosen.quiet, ways, allowed: await allowedBy(_id) }
}

/** What a person lets WeChat send, of each template that is set up. One round trip; none where no template is. */
async function allowedBy(person: string) {
  const names = configuredTemplates().map(({ name }) => name)
  if (names.length === 0) return []
  const ids = names.map((name) => consentIdOf(person, name))
  const found = await consents.find({ where: { _id: oneOf(ids) }, limit: ids.length })
  return names.map((template) => {
    const { standing = false, left = 0, banned = false } = found.find((one) => one.template === template) ?? {}
    return { template, standing, left, banned }
  })
}
