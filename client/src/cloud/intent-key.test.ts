import { clientKey } from '../../../shared/contracts/fields'
import { intentKeeper } from './intent-key'

describe('the key of an intent', () => {
  test('is of the shape that the contracts ask for', () => {
    expect(clientKey.safeParse(intentKeeper().keyFor({ slot: 'a' })).success).toBe(true)
  })

  test('stays the same while the same thing is tried again, and not a moment longer', () => {
    const keeper = intentKeeper()
    const first = keeper.keyFor({ slot: 'a', seats: 1 })
    expect(keeper.keyFor({ slot: 'a', seats: 1 })).toBe(first)
    keeper.forget()
    expect(keeper.keyFor({ slot: 'a', seats: 1 })).not.toBe(first)
  })

  test('is another for other input, since a key may not be used for two things', () => {
    const keeper = intentKeeper()
    expect(keeper.keyFor({ slot: 'a' })).not.toBe(keeper.keyFor({ slot: 'b' }))
  })

  test('is another on another form, though the input is the same', () => {
    expect(intentKeeper().keyFor({ slot: 'a' })).not.toBe(intentKeeper().keyFor({ slot: 'a' }))
  })
})
