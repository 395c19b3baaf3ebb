import { oneOf } from '../../kit/operators'
import { people } from '../../kit/people'

/** What people who had a hand in something are called; the timer is nobody. One round trip, none for nobody. */
export async function namesOf(history: readonly { by: string }[]): Promise<(id: string) => string> {
  const ids = [...new Set(history.map(({ by }) => by))].filter((by) => by !== 'system' && by !== '')
  const found = ids.length ? await people.find({ where: { _id: oneOf(ids) }, limit: ids.length, fields: ['name'] }) : []
  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  return (id) => names.get(id) ?? ''
}
