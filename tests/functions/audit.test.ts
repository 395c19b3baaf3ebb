import { auditIdOf, managerCodeHash, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { identity } from '../../shared/contracts/identity'
import { notifications } from '../../shared/contracts/notifications'
import { HOUR, MINUTE } from '../../shared/domain/shanghai'
import type { Audit, PersonEvent } from '../../shared/model/person'
import { codeOf, insert, write } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, cai, ELSEWHERE, HOME, homeOf, manager, person, phoneOf, put } from '../world'
import { alter, renew } from './warm-stack'

const CODE = 'AB3D-4F6H-8K9M'
const BUILDING = `${HOME}.c1.g01.b01`
let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const power = (to: string, rest: object = {}) => ({
  ...{ community: HOME, person: personIdOf(to), role: 'staff' as const, place: HOME, key: newKey() },
  ...rest,
})
const grant = (to: string, rest?: object) => stack.ask(manager, identity.grant, power(to, rest))
const revoke = (to: string, rest?: object) => stack.ask(manager, identity.revoke, power(to, rest))
const lines = async () => (await stack.ask(manager, identity.audit, { community: HOME })).lines
const inbox = async (who: string) => (await stack.ask(who, notifications.inbox, {})).messages
const minutesLater = async (minutes: number) => {
  await stack.setClock(MONDAY + minutes * MINUTE)
  return stack.tick()
}

/** Cai becomes the first manager by the code, gives Bob a post, takes it back; Ann accepts an invitation of the manager. */
async function changesOfPowers() {
  const rest = { hash: managerCodeHash(CODE), expiresAt: MONDAY + 48 * HOUR, triesLeft: 5, usedBy: null }
  put(stack, 'managerCodes', [{ _id: `first-manager:${HOME}`, community: HOME, ...rest }])
  const claimed = await stack.call(cai, identity.claimManager, { community: HOME, code: CODE, key: newKey() })
  expect(codeOf(claimed)).toBe('OK')
  await stack.setClock(MONDAY + MINUTE)
  const post = { role: 'buildingLeader' as const, place: BUILDING }
  await stack.ask(cai, identity.grant, power(bob, { ...post, until: MONDAY + 48 * HOUR }))
  await stack.setClock(MONDAY + 2 * MINUTE)
  await stack.ask(manager, identity.revoke, power(bob, { ...post, reason: '搬离本小区' }))
  await stack.setClock(MONDAY + 3 * MINUTE)
  const invited = { community: HOME, role: 'staff' as const, place: HOME, phone: phoneOf(ann), key: newKey() }
  const { code } = await stack.ask(manager, identity.invite, invited)
  await stack.ask(ann, identity.acceptInvitation, { code, key: newKey() })
}

const EXPECTED = [
  ['管理员（邀请）', '甲居民', 'grant', 'staff', '红心社区', null],
  ['管理员', `尾号 ${phoneOf(ann).slice(-4)}`, 'invite', 'staff', '红心社区', null],
  ['管理员', '乙居民', 'revoke', 'buildingLeader', '春晓园 1号楼', '搬离本小区'],
  ['丙居民', '乙居民', 'grant', 'buildingLeader', '春晓园 1号楼', null],
  ['认领码', '丙居民', 'claimManager', 'manager', '红心社区', null],
]
const told = (all: Awaited<ReturnType<typeof lines>>) =>
  all.map(({ by, subject, act, role, placeName, reason }) => [by, subject, act, role, placeName, reason])

test('every change of powers is a line of the audit log: who, whom, what, where, until when and why, latest first', async () => {
  await changesOfPowers()
  expect(await lines()).toEqual([])
  await minutesLater(4)
  const all = await lines()
  expect(told(all)).toEqual(EXPECTED)
  expect(all[3]?.until).toBe(MONDAY + 48 * HOUR)
  const { pending, pendingAt } = (await stack.one('people', personIdOf(bob)))!
  expect({ pending, pendingAt }).toEqual({ pending: [], pendingAt: null })
})

test.each([
  ['before the first line is written', insert('audit'), 'crash-before'],
  ['after the first line is written', insert('audit'), 'crash-after'],
  ['before the messages are written', insert('messages'), 'crash-before'],
  ['after the messages are written', insert('messages'), 'crash-after'],
  ['before the first events are pulled', write('people'), 'crash-before'],
  ['after the first events are pulled', write('people'), 'crash-after'],
] as const)('a drain that dies %s leaves each line and each message exactly once', async (_, where, kind) => {
  await changesOfPowers()
  await stack.fault({ ...where, kind })
  await expect(minutesLater(4)).rejects.toThrow('FUNCTIONS_INSTANCE_CRASHED')
  await minutesLater(10)
  await minutesLater(11)
  expect(told(await lines())).toEqual(EXPECTED)
  expect(await stack.all('audit')).toHaveLength(5)
  expect((await inbox(bob)).map(({ title }) => title)).toEqual(['您的一项职责已收回', '您有了新的职责'])
})

test('an invitation that is taken back is a line too, once, also where it is taken back again', async () => {
  const wish = { community: HOME, role: 'staff' as const, place: HOME, phone: phoneOf(ann), key: newKey() }
  const { invitation } = await stack.ask(manager, identity.invite, wish)
  await stack.ask(manager, identity.invite, wish)
  for (const key of [newKey(), newKey()])
    await stack.ask(manager, identity.withdrawInvitation, { community: HOME, invitation: invitation.id, key })
  await minutesLater(1)
  await minutesLater(2)
  const tail = `尾号 ${phoneOf(ann).slice(-4)}`
  expect(told(await lines()).map(([by, subject, act]) => [by, subject, act])).toEqual([
    ['管理员', tail, 'withdrawInvitation'],
    ['管理员', tail, 'invite'],
  ])
  expect(await stack.one('invitations', invitation.id)).toMatchObject({ pending: [], pendingAt: null })
})

test('a change that comes while the drain is at work is drained by the next one', async () => {
  await grant(bob)
  const stall = await stack.fault({ ...write('people'), kind: 'hold' })
  const draining = stack.tick()
  await stall.held()
  await revoke(bob)
  await stall.release()
  await draining
  await minutesLater(1)
  expect((await lines()).map(({ act }) => act)).toEqual(['revoke', 'grant'])
  expect(await inbox(bob)).toHaveLength(2)
})

test('whoever is given a role or loses it reads so in their inbox; whoever took it by a code did it themselves', async () => {
  await changesOfPowers()
  await minutesLater(4)
  const bodies = (await inbox(bob)).map(({ body }) => body)
  expect(bodies[0]).toContain('您担任的春晓园 1号楼党员楼栋长已由社区管理员收回，即时生效。原因：搬离本小区。')
  expect(bodies[1]).toContain('从现在起，您担任春晓园 1号楼的党员楼栋长，到2026年11月25日为止。')
  expect(await inbox(ann)).toEqual([])
  expect(await inbox(cai)).toEqual([])
})

test('a home that was vouched for or refused is told to its resident by its stairwell, never by its household', async () => {
  const at = MONDAY
  const event = (act: 'verify' | 'refuse', rest: object): PersonEvent => ({
    ...{ id: `${act}:k`, at, by: personIdOf(manager), act, home: homeOf(bob).id, key: `home-${act}-key-0001` },
    ...rest,
  })
  const pending = [event('refuse', { reason: '姓名和登记的不符' }), event('verify', { until: at + 365 * 24 * HOUR })]
  alter(stack, 'people', personIdOf(bob), { $set: { pending, pendingAt: at } })
  await stack.tick()
  const bodies = (await inbox(bob)).map(({ body }) => body).sort()
  expect(bodies).toEqual([
    expect.stringContaining('您在春晓园 1号楼 1单元的住址已核验通过，有效期到2027年11月23日。'),
    expect.stringContaining('您在春晓园 1号楼 1单元的住址没有通过核验。原因：姓名和登记的不符。'),
  ])
  expect(await lines()).toEqual([])
})

test('who has erased themselves gets no message, and the audit log keeps an actor without a name', async () => {
  await grant(bob)
  alter(stack, 'people', personIdOf(bob), { $set: { erasedAt: MONDAY, name: '', openid: '' } })
  await stack.tick()
  expect((await lines()).map(({ subject }) => subject)).toEqual(['已注销的用户'])
  expect(await stack.all('messages')).toEqual([])
})

test('the log is read page by page, thirty a page, each line once, and only this community’s', async () => {
  const lineAt = (n: number, community: string): Audit => {
    const _id = auditIdOf(personIdOf(bob), 'grant', `${community}-${n}`)
    const rest = { act: 'grant', role: 'staff', place: community, until: null, reason: null } as const
    const who = { by: personIdOf(manager), subject: personIdOf(bob) }
    return { _id, community, at: MONDAY - n, sort: sortKey(MONDAY - n, _id), ...who, ...rest }
  }
  const all = Array.from({ length: 65 }, (_, n) => lineAt(n, HOME))
  put(stack, 'audit', [...all, ...Array.from({ length: 5 }, (_, n) => lineAt(n, ELSEWHERE))])
  const read: string[] = []
  let after: string | undefined
  const sizes: number[] = []
  do {
    const page = await stack.ask(manager, identity.audit, { community: HOME, ...(after ? { after } : {}) })
    read.push(...page.lines.map(({ id }) => id))
    sizes.push(page.lines.length)
    after = page.next ?? undefined
  } while (after)
  expect(sizes).toEqual([30, 30, 5])
  expect(read).toEqual(all.map(({ _id }) => _id))
})

test('a drain of many people goes on, a hundred a time, until it has come to all of them', async () => {
  const pending = (n: number): PersonEvent[] => [
    { id: 'grant:k', at: MONDAY + n, by: personIdOf(manager), act: 'grant', role: 'staff', place: HOME, key: `k${n}` },
  ]
  put(
    stack,
    'people',
    Array.from({ length: 130 }, (_, n) => ({
      ...person(`test-many-${n}`, '某居民'),
      pending: pending(n),
      pendingAt: MONDAY + n,
    })),
  )
  const first = (await minutesLater(1)).jobs.drainPeople
  const second = (await minutesLater(2)).jobs.drainPeople
  expect([first, second]).toEqual([
    { drained: 130, rows: 130 },
    { drained: 0, rows: 0 },
  ])
  expect(await stack.all('audit')).toHaveLength(130)
})
