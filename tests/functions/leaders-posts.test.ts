import { personIdOf } from '../../cloudfunctions/kit/ids'
import { identity } from '../../shared/contracts/identity'
import { leaders } from '../../shared/contracts/leaders'
import { residents } from '../../shared/contracts/residents'
import { HOUR } from '../../shared/domain/shanghai'
import { PICTURE_MOST_BYTES, pictureFolder } from '../../shared/domain/uploads'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, bob, HOME, leader, manager, phoneOf, staff, stranger, VACANT, vera } from '../world'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const reveal = (who: string, building = BUILDING, key = newKey()) => stack.call(who, leaders.reveal, { building, key })
const postOf = async (building = BUILDING) => (await stack.ask(stranger, leaders.post, { building })).post
const power = (person: string, place = VACANT) => ({
  community: HOME,
  person: personIdOf(person),
  role: 'buildingLeader' as const,
  place,
  key: newKey(),
})
const found = async (query: string) =>
  (await stack.ask(stranger, leaders.directory, { query })).posts.map(({ building }) => building)

test('a verified resident of the building is shown the number, and the log knew before', async () => {
  const key = newKey()
  expect((await reveal(vera, BUILDING, key)).data).toEqual({ phone: phoneOf(leader), name: '钱楼长' })
  expect((await reveal(vera, BUILDING, key)).data?.phone).toBe(phoneOf(leader))
  const [line, ...more] = await stack.all('reveals')
  expect(more).toEqual([])
  expect(line).toMatchObject({ whose: personIdOf(leader), by: personIdOf(vera), byName: '丁业主', duty: 'leaderCall' })
})

test('a crash after the log leaves the line and shows nothing; a crash of the log shows nothing at all', async () => {
  await stack.fault({ match: { openid: vera, collection: 'reveals' }, kind: 'crash-before' })
  expect(codeOf(await reveal(vera))).toBe('crashed')
  expect(await stack.all('reveals')).toEqual([])
  await stack.fault({ match: { openid: vera, collection: 'contacts' }, kind: 'crash-before' })
  expect(codeOf(await reveal(vera))).toBe('crashed')
  expect(await stack.all('reveals')).toHaveLength(1)
})

test('nobody else is shown a number: not the unverified, not one whose time is over, not a neighbour of another building', async () => {
  const before = everything(stack)
  expect([codeOf(await reveal(ann)), codeOf(await reveal(leader)), codeOf(await reveal(staff))]).toEqual([
    'NOT_VERIFIED',
    'NOT_VERIFIED',
    'NOT_VERIFIED',
  ])
  expect(codeOf(await reveal(leader, VACANT))).toBe('POST_VACANT')
  expect(everything(stack)).toEqual(before)
  for (const change of [{ 'homes.0.verifiedUntil': MONDAY }, { 'homes.0.status': 'left' }]) {
    await renew(stack)
    alter(stack, 'people', personIdOf(vera), { $set: change })
    expect(codeOf(await reveal(vera))).toBe('NOT_VERIFIED')
  }
})

test('who is made leader is found as one, by name and by pinyin once the timer has run, and who is not any more is not', async () => {
  alter(stack, 'people', personIdOf(bob), { $set: { name: '单雄' } })
  await stack.ask(manager, identity.grant, power(bob))
  await stack.tick()
  await stack.tick()
  expect(await postOf(VACANT)).toMatchObject({ name: '单雄', vacant: false })
  expect([await found('单雄'), await found('sx'), await found('shanx'), await found('2号楼')]).toEqual(
    Array.from({ length: 4 }, () => [VACANT]),
  )
  await stack.ask(manager, identity.revoke, power(bob))
  await stack.tick()
  await stack.tick()
  expect(await postOf(VACANT)).toMatchObject({ name: '', vacant: true, pledge: '' })
  expect([await found('单雄'), await found('sx')]).toEqual([[], []])
})

test('a grant for a while begins and ends on the post by itself', async () => {
  await stack.ask(manager, identity.grant, { ...power(bob), from: MONDAY + HOUR, until: MONDAY + 3 * HOUR })
  await stack.tick()
  expect((await postOf(VACANT)).vacant).toBe(true)
  await stack.setClock(MONDAY + HOUR + 61_000)
  await stack.tick()
  expect(await postOf(VACANT)).toMatchObject({ vacant: false, name: '乙居民' })
  await stack.setClock(MONDAY + 3 * HOUR + 61_000)
  await stack.tick()
  expect((await postOf(VACANT)).vacant).toBe(true)
})

test('of two who lead one building the first stays on the post; when they go, the other follows', async () => {
  await stack.ask(manager, identity.grant, power(bob, BUILDING))
  await stack.tick()
  expect((await postOf()).name).toBe('钱楼长')
  await stack.ask(manager, identity.revoke, power(leader, BUILDING))
  await stack.tick()
  expect((await postOf()).name).toBe('乙居民')
})

test('a crash between the grant and the post is healed by the timer', async () => {
  await stack.ask(manager, identity.grant, power(bob))
  await stack.fault({
    match: { function: 'tick', collection: 'leaderPosts' },
    kind: 'error',
    code: 'DATABASE_REQUEST_FAILED',
  })
  await stack.tick()
  await stack.setClock(MONDAY + 3 * 60_000)
  await stack.tick()
  expect((await postOf(VACANT)).name).toBe('乙居民')
})

test('what is open when the leader changes goes to the new one', async () => {
  const asked = await stack.ask(ann, leaders.ask, {
    building: BUILDING,
    kind: 'question',
    text: '几点开门？',
    key: newKey(),
  })
  await stack.ask(manager, identity.revoke, power(leader, BUILDING))
  await stack.ask(manager, identity.grant, power(bob, BUILDING))
  await stack.tick()
  expect(await stack.one('helpRequests', asked.request.id)).toMatchObject({
    leader: personIdOf(bob),
    leaderName: '乙居民',
  })
})

test('a vacant post shows who stands in, is asked and called through them', async () => {
  const { post } = await stack.ask(manager, leaders.cover, {
    community: HOME,
    building: VACANT,
    person: personIdOf(staff),
    rev: 0,
    key: newKey(),
  })
  expect(post).toMatchObject({ vacant: true, coverName: '工作人员' })
  expect((await reveal(leader, VACANT)).data).toEqual({ phone: phoneOf(staff), name: '工作人员' })
  const nobody = { community: HOME, building: VACANT, person: personIdOf(ann), rev: 1, key: newKey() }
  expect(codeOf(await stack.call(manager, leaders.cover, nobody))).toBe('PERSON_UNKNOWN')
  expect(codeOf(await stack.call(manager, leaders.cover, { ...nobody, person: null, rev: 0 }))).toBe('STALE')
  expect(codeOf(await stack.call(manager, leaders.cover, { ...nobody, building: BUILDING, person: null }))).toBe(
    'STALE',
  )
})

/** A picture in somebody's own folder; its file id. */
async function pictured(openid: string, content = JPEG): Promise<string> {
  const path = `${pictureFolder(personIdOf(openid))}/face.jpg`
  await stack.cloud.storage.put(path, content)
  return `cloud://local-cloud.local/${path}`
}
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])

test.each(['revoke', 'erase'] as const)(
  'whoever stands in and loses the role, by %s, is gone from the post, and what is open is staff’s',
  async (how) => {
    const cover = { community: HOME, building: VACANT, person: personIdOf(bob), rev: 0, key: newKey() }
    await stack.ask(manager, identity.grant, { ...power(bob, BUILDING) })
    await stack.tick()
    await stack.ask(manager, leaders.cover, cover)
    const wish = { building: VACANT, kind: 'question' as const, text: '几点开门？', key: newKey() }
    const { request } = await stack.ask(leader, leaders.ask, wish)
    expect(await stack.one('helpRequests', request.id)).toMatchObject({ leader: personIdOf(bob) })
    await stack.ask(manager, identity.revoke, power(bob, BUILDING))
    if (how === 'erase') await stack.ask(bob, residents.erase, { confirm: '注销', key: newKey() })
    await stack.tick()
    expect(await postOf(VACANT)).toMatchObject({ vacant: true, coverName: null })
    expect(JSON.stringify(await stack.one('leaderPosts', VACANT))).not.toContain('乙居民')
    expect(await stack.one('helpRequests', request.id)).toMatchObject({ leader: null, leaderName: '' })
    expect(codeOf(await reveal(leader, VACANT))).toBe('POST_VACANT')
  },
)

test('a stand-in whose role ends by itself is asked and shown no more from that moment on', async () => {
  await stack.ask(manager, identity.grant, { ...power(bob, BUILDING), until: MONDAY + HOUR })
  await stack.tick()
  await stack.ask(manager, leaders.cover, {
    community: HOME,
    building: VACANT,
    person: personIdOf(bob),
    rev: 0,
    key: newKey(),
  })
  expect((await reveal(leader, VACANT)).data?.name).toBe('乙居民')
  await stack.setClock(MONDAY + HOUR)
  expect(codeOf(await reveal(leader, VACANT))).toBe('POST_VACANT')
  await stack.setClock(MONDAY + HOUR + 61_000)
  await stack.tick()
  expect(await postOf(VACANT)).toMatchObject({ vacant: true, coverName: null })
})

test('a stand-in who changes their name stands in under the new one', async () => {
  await stack.ask(manager, leaders.cover, {
    community: HOME,
    building: VACANT,
    person: personIdOf(leader),
    rev: 0,
    key: newKey(),
  })
  await stack.ask(leader, residents.rename, { name: '钱新名', key: newKey() })
  await stack.tick()
  expect((await postOf(VACANT)).coverName).toBe('钱新名')
})

test('a leader writes their own page and no other; a picture waits for staff', async () => {
  const page = { pledge: '随叫随到', serviceHours: '每天晚上', duties: ['走访老人'], offers: ['代取快递'] }
  const edit = (who: string, change: object = {}) =>
    stack.call(who, leaders.edit, { place: BUILDING, rev: 0, ...page, picture: null, key: newKey(), ...change })
  expect(codeOf(await edit(leader, { pledge: '这里是违规测试' }))).toBe('CONTENT_REFUSED')
  const gone = `cloud://local-cloud.local/${pictureFolder(personIdOf(leader))}/nothing.jpg`
  expect(codeOf(await edit(leader, { picture: gone }))).toBe('FILE_UNKNOWN')
  expect(codeOf(await edit(leader, { picture: await pictured(ann) }))).toBe('FILE_NOT_YOURS')
  expect(codeOf(await edit(leader, { picture: await pictured(leader, Buffer.from('<svg onload=1>')) }))).toBe(
    'FILE_TYPE',
  )
  const large = Buffer.concat([JPEG, Buffer.alloc(PICTURE_MOST_BYTES)])
  expect(codeOf(await edit(leader, { picture: await pictured(leader, large) }))).toBe('FILE_TOO_LARGE')
  expect(codeOf(await edit(leader, { place: VACANT }))).toBe('WRONG_PLACE')
  expect((await edit(leader)).data?.post).toMatchObject(page)
  expect(codeOf(await edit(leader))).toBe('STALE')
  const picture = await pictured(leader)
  expect((await edit(leader, { rev: 1, picture })).data?.post).toMatchObject({
    picture: expect.any(String),
    pictureSeen: false,
  })
  expect((await postOf()).picture).toBeNull()
  const seenBy = async (who: string) => (await stack.ask(who, leaders.post, { building: BUILDING })).post.picture
  expect([await seenBy(leader), await seenBy(staff), await seenBy(ann)]).toEqual([
    expect.any(String),
    expect.any(String),
    null,
  ])
  expect((await edit(staff, { rev: 2, picture })).data?.post.pictureSeen).toBe(true)
  expect((await postOf()).picture).toMatch(/^http/)
})
