import type { home } from '../../shared/contracts/home'
import type { Stack } from '../stack'
import { ann, HOME, put, stranger } from '../world'
import type { ExamplesOf } from './example'

export function furnishHome(stack: Stack): void {
  put(stack, 'livingRooms', [
    {
      _id: `${HOME}:room-1`,
      community: HOME,
      compound: `${HOME}.c1`,
      name: '春晓园红心会客厅',
      address: '春晓园 3 号楼一层',
      hours: '9:00–17:00',
      functions: ['study', 'culture'],
      keeper: '丁管家',
      order: 1,
    },
  ])
}

export const HOME_EXAMPLES: ExamplesOf<typeof home> = {
  firstScreen: { as: ann, input: { community: HOME } },
  livingRooms: { as: stranger, input: { community: HOME } },
}
