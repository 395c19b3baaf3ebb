import { messageIdOf } from '../../kit/ids'
import { messages } from '../notifications/stores'
import { homeIdOf } from '../places/home-id'
import { membersOf } from './addressees'
import { insertMissing } from './fan-insert'
import { messageOf } from './fan-message'
import type { Done, Step, Telling } from './fan-out'

/**
 * Tells those of one batch of households who were told of any version that it was withdrawn; nobody else. Counts stay
 * those of the notice. Round trips: people, their messages, the new ones (looked up each time: who has several homes
 * is met several times).
 */
export async function untellBatch(notice: Telling, { batch, secret }: Step): Promise<Done> {
  const { _id, version } = notice
  const members = await membersOf(batch.households.map((household) => homeIdOf(household, secret)))
  const versions = Array.from({ length: version }, (_, i) => i + 1)
  const toldAs = (person: string) => versions.map((one) => messageIdOf(_id, 'publish', one, person))
  const there = await messages.present(members.flatMap((member) => toldAs(member._id)))
  const told = members.filter((member) => toldAs(member._id).some((id) => there.has(id)))
  await insertMissing(
    messages,
    told.map((member) => messageOf(notice, member, 'withdraw')),
    true,
  )
  return { households: 0, people: 0 }
}
