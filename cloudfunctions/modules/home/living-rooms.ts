import type { home as contract } from '../../../shared/contracts/home'
import { collection } from '../../kit/collection'
import type { Handlers } from '../../kit/serve'

const rooms = collection('livingRooms')

/** One or a few per compound. */
const ROOMS_LIMIT = 100

/** One round trip. */
export const livingRooms: Handlers<typeof contract>['livingRooms'] = async ({ community }) => {
  const order = { field: 'order', direction: 'asc' } as const
  const found = await rooms.find({ where: { community }, order, limit: ROOMS_LIMIT })
  return {
    rooms: found.map(({ _id, name, address, hours, functions, keeper }) => ({
      id: _id,
      name,
      address,
      hours,
      functions,
      keeper,
    })),
  }
}
