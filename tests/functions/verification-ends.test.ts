import { personIdOf } from '../../cloudfunctions/kit/ids'
import { HOUR } from '../../shared/domain/shanghai'
import { MONDAY, type Stack, startStack } from '../stack'
import { ann, vera } from '../world'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const DAY = 24 * HOUR
const told = async (who: string) => (await stack.all('messages')).filter(({ person }) => person === personIdOf(who))
const tickOn = async (day: number) => {
  await stack.setClock(MONDAY + day * DAY)
  await stack.tick()
}

test('a month before a verification ends its person is told once, however often the timer looks', async () => {
  alter(stack, 'people', personIdOf(vera), { $set: { 'homes.0.verifiedUntil': MONDAY + 40 * DAY } })
  for (const day of [0, 5, 9]) await tickOn(day)
  expect(await told(vera)).toEqual([])
  for (const day of [10.5, 11, 11.5, 12, 13]) await tickOn(day)
  expect((await told(vera)).map(({ title, link }) => [title, link])).toEqual([
    ['住址核验快到期了', '/features/profile/pages/homes/index'],
  ])
})

test('who has left, or was vouched for anew, is not told', async () => {
  alter(stack, 'people', personIdOf(vera), {
    $set: { 'homes.0.verifiedUntil': MONDAY + 29 * DAY, 'homes.0.status': 'left' },
  })
  alter(stack, 'people', personIdOf(ann), {
    $set: { 'homes.0.verifiedUntil': MONDAY + 300 * DAY, 'homes.0.status': 'verified' },
  })
  await tickOn(0)
  expect([await told(vera), await told(ann)]).toEqual([[], []])
})
