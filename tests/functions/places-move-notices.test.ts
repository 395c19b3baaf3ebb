import { vacantPost } from '../../cloudfunctions/modules/places/foundations'
import { notices } from '../../shared/contracts/notices'
import { places } from '../../shared/contracts/places'
import { MINUTE } from '../../shared/domain/shanghai'
import { publish } from '../notice-steps'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, HOME, HOUSEHOLD, leader, manager, put, staff } from '../world'
import { furnishNotices } from './examples-notices'
import { furnishPlaces, SECOND_GRID } from './examples-places'
import { renew } from './warm-stack'

let stack: Stack
let now = MONDAY
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  now = MONDAY
  await renew(stack)
  furnishPlaces(stack)
  furnishNotices(stack)
  put(stack, 'leaderPosts', [vacantPost({ _id: BUILDING, name: '1号楼', order: 1 }, '春晓园', MONDAY)])
})

/** Where the building stands after it was moved. */
const THERE = `${SECOND_GRID}.b01`

const ticked = async (minutes = 2) => {
  now += minutes * MINUTE
  await stack.setClock(now)
  await stack.tick()
}
async function moved() {
  for (let i = 0; i < 12; i += 1) {
    if ((await stack.all('placeMoves')).every(({ step }) => step === 'done')) return
    await ticked()
  }
  throw new Error('the move does not come to an end')
}
const move = () =>
  stack.ask(manager, places.move, { community: HOME, place: BUILDING, to: SECOND_GRID, rev: 0, key: newKey() })
const feedOf = async (openid: string) =>
  (await stack.ask(openid, notices.feed, { community: HOME })).notices.map(({ id }) => id)

test('what a building was told moves with it: its people still read it, its leader sees the same board and knocks on the same doors', async () => {
  const notice = await publish(stack.ask, leader)
  await ticked()
  await stack.ask(ann, notices.ask, { notice, kind: 'question', text: '停到几点？', key: newKey() })
  const before = await stack.ask(leader, notices.board, { place: BUILDING, notice })
  expect(before.total.households).toBeGreaterThan(0)
  await move()
  await moved()

  expect(await feedOf(ann)).toContain(notice)
  const after = await stack.ask(leader, notices.board, { place: THERE, notice })
  expect(after.total).toEqual({ ...before.total, place: THERE })
  expect(after.parts.map(({ place }) => place)).toEqual(before.parts.map(({ place }) => place.replace(BUILDING, THERE)))
  const where = { place: THERE, notice, building: THERE, view: 'unreached' } as const
  const [door] = (await stack.ask(leader, notices.visitList, where)).households
  const { place, building } = where
  const told = { place, notice, building, household: door!.id, rev: door!.rev, result: 'told' as const, note: '' }
  await stack.ask(leader, notices.visited, { ...told, key: newKey() })
  expect((await stack.ask(leader, notices.board, { place, notice })).total.told).toBe(1)
  expect((await stack.all('noticeThreads')).find((thread) => thread.notice === notice)).toMatchObject({ place: THERE })
  await ticked(20)
  expect((await stack.all('reach')).filter((row) => row.notice === notice)).toHaveLength(before.total.households)
})

test('who is being told while their building moves is told once, wherever the telling was', async () => {
  const notice = await publish(stack.ask, staff, { place: HOME, targets: [HOME] })
  await move()
  await moved()
  await ticked()
  const rows = (await stack.all('reach')).filter((row) => row.notice === notice)
  expect(rows.filter(({ building }) => building === THERE).length).toBeGreaterThan(0)
  expect(rows.filter(({ building }) => building === BUILDING)).toEqual([])
  expect(rows.map(({ household }) => household)).toContain(HOUSEHOLD.replace(BUILDING, THERE))
  expect(new Set(rows.map(({ household }) => household)).size).toBe(rows.length)
  const messages = (await stack.all('messages')).filter(({ link }) => link.includes(notice))
  expect(messages.length).toBeGreaterThan(0)
  expect(new Set(messages.map(({ person }) => person)).size).toBe(messages.length)
})

test('a telling that had passed by where the building now stands goes round once more', async () => {
  const notice = await publish(stack.ask, staff, { place: HOME, targets: [HOME] })
  await ticked()
  const gone = (await stack.all('reach')).filter((row) => row.notice === notice && row.building === BUILDING)
  expect(gone.length).toBeGreaterThan(0)
  await move()
  // As if the telling had been elsewhere while the old place closed.
  const where = { collectionName: 'reach', queryType: 'WHERE', query: JSON.stringify({ building: BUILDING, notice }) }
  stack.cloud.database.handle({ action: 'database.removeDocument', multi: true, ...where })
  await moved()
  await ticked()
  const rows = (await stack.all('reach')).filter((row) => row.notice === notice && row.building === THERE)
  expect(rows).toHaveLength(gone.length)
})
