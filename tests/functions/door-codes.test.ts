import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import { places } from '../../shared/contracts/places'
import { codeOf } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, ELSEWHERE, HOME, manager, put, STAIRWELL, staff, staffElsewhere } from '../world'
import { furnishPlaces, placeAt, SECOND_GRID } from './examples-places'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishPlaces(stack)
})

const API = 'wxacode.getUnlimited'
const CODE = stairwellCodeOf(STAIRWELL)
const ask = (stairwell = STAIRWELL, as = manager, community = HOME) =>
  stack.call(as, places.doorCode, { community, stairwell })
const drawn = async () => (await stack.messages()).filter(({ api }) => api === API)
const files = async () =>
  (await stack.cloud.storage.list()).filter(({ path }) => path.startsWith('door-codes/')).map(({ path }) => path)

test('WeChat draws a code that opens registration at that stairwell; the answer leads to its picture', async () => {
  const { code, picture } = await stack.ask(manager, places.doorCode, { community: HOME, stairwell: STAIRWELL })
  expect(code).toBe(CODE)
  const response = await fetch(picture)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 8)
      .toString('hex'),
  ).toBe('89504e470d0a1a0a')
  const [call] = await drawn()
  expect(call).toMatchObject({ function: 'places', payload: { scene: CODE, check_path: false, width: 860 } })
  // The page is one of the client's, named as WeChat wants it.
  const page = String(call?.payload.page)
  expect(existsSync(join(__dirname, '..', '..', 'client', 'src', `${page}.tsx`))).toBe(true)
  expect(await files()).toEqual([`door-codes/${CODE}.png`])
})

test('it is drawn once, for whoever asks, and again only if its file is gone', async () => {
  const link = async (as: string) => (await ask(STAIRWELL, as)).data?.picture.split('/files/get/')[1]?.split('/')[0]
  const first = await link(manager)
  expect([await link(staff), await link(manager)]).toEqual([first, first])
  expect(await drawn()).toHaveLength(1)
  await stack.cloud.storage.remove(`door-codes/${CODE}.png`)
  expect(await link(staff)).toBe(first)
  expect(await drawn()).toHaveLength(2)
})

test.each([
  [41030, 'MINI_CODE_NO_PAGE'],
  [45009, 'MINI_CODE_LIMIT'],
  [45011, 'MINI_CODE_LIMIT'],
  [40169, 'MINI_CODE_REFUSED'],
  [-1, 'MINI_CODE_REFUSED'],
])('where WeChat answers %i, one is told %s; nothing is stored, and a later try succeeds', async (errCode, code) => {
  const before = everything(stack)
  await stack.post('/control/openapi', { api: API, errCode, times: 1 })
  const refused = await ask()
  expect(codeOf(refused)).toBe(code)
  expect(refused.error?.message).toMatch(/小程序码/)
  expect(everything(stack)).toEqual(before)
  expect(await files()).toEqual([])
  expect(codeOf(await ask())).toBe('OK')
})

test('a stairwell of another community, a closed one, one that is none, and one that never was have no code to give', async () => {
  put(stack, 'places', [
    placeAt(`${SECOND_GRID}.b09.u2`, 'stairwell', '2单元', 2, { status: 'closed' }),
    placeAt(`${ELSEWHERE}.c1.g01.b01.u1`, 'stairwell', '1单元', 1),
  ])
  expect(codeOf(await ask(`${ELSEWHERE}.c1.g01.b01.u1`))).toBe('WRONG_PLACE')
  expect(codeOf(await ask(STAIRWELL, staffElsewhere, ELSEWHERE))).toBe('WRONG_PLACE')
  expect(codeOf(await ask(STAIRWELL, staffElsewhere))).toBe('WRONG_PLACE')
  expect(codeOf(await ask(STAIRWELL, ann))).toBe('WRONG_ROLE')
  expect(codeOf(await ask(`${SECOND_GRID}.b09.u2`))).toBe('PLACE_UNKNOWN')
  expect(codeOf(await ask(BUILDING))).toBe('PLACE_KIND')
  expect(codeOf(await ask(`${BUILDING}.u77`))).toBe('PLACE_UNKNOWN')
  expect(await drawn()).toEqual([])
})

test('what hangs on the door of a building that moves stays true: the code and its picture move along', async () => {
  const before = await stack.ask(manager, places.doorCode, { community: HOME, stairwell: STAIRWELL })
  await stack.ask(manager, places.move, { community: HOME, place: BUILDING, to: SECOND_GRID, rev: 0, key: newKey() })
  for (let ticks = 0; ticks < 12; ticks += 1) {
    await stack.setClock(Date.parse('2026-11-23T01:05:00Z') + ticks * 60_000)
    await stack.tick()
  }
  expect(codeOf(await ask())).toBe('PLACE_UNKNOWN')
  const after = await ask(`${SECOND_GRID}.b01.u1`)
  expect(after.data?.code).toBe(before.code)
  expect(await drawn()).toHaveLength(1)
})
