import type { Action } from '../../shared/contracts/contract'
import { COLLECTIONS, type CollectionName } from '../../shared/model/collections'
import { type Answer, MONDAY, type Stack } from '../stack'
import { settle } from '../world'

/** Empties a stack and settles the smallest world in it again; its instances stay warm. */
export async function renew(stack: Stack, options: { capacity?: number } = {}): Promise<void> {
  await stack.post('/control/reset', { data: true })
  await stack.setClock(MONDAY)
  settle(stack, options)
}

/** Every document of every collection, in the very text that the database gives: equal before and after, or something was written. */
export function everything(stack: Stack): Record<string, string[]> {
  return Object.fromEntries(
    COLLECTIONS.map((collectionName) => {
      const { body } = stack.cloud.database.handle({
        action: 'database.getDocument',
        collectionName,
        query: '{}',
        queryType: 'WHERE',
        limit: 1000,
      })
      return [collectionName, (body.data as { list: string[] }).list]
    }),
  )
}

/** Calls an action through another trigger than a person's tap. */
export async function push(stack: Stack, source: string, openid: string, action: Action, input: unknown) {
  const event = { action: action.name, input }
  const { result } = await stack.post('/control/push', { function: action.function, event, openid, source })
  return result as Answer<unknown>['envelope']
}

/** Changes one document behind the functions' back, as an operator's tool would; `change` is an update of MongoDB's. */
export function alter(stack: Stack, collectionName: CollectionName, id: string, change: object): void {
  const where = { collectionName, queryType: 'WHERE', query: JSON.stringify({ _id: id }) }
  const how = { multi: false, merge: true, upsert: false, data: JSON.stringify(change) }
  stack.cloud.database.handle({ action: 'database.modifyDocument', ...where, ...how })
}
