import { invitationIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { keyedHash, seal } from '../../cloudfunctions/kit/seal'
import { invitationCodeOf } from '../../cloudfunctions/modules/identity/invitation-code'
import { bookings } from '../../shared/contracts/bookings'
import { identity } from '../../shared/contracts/identity'
import { HOUR, MINUTE } from '../../shared/domain/shanghai'
import { codeOf, insert, write } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack, TEST_SECRET } from '../stack'
import { ann, bob, cai, ELSEWHERE, HOME, manager, phoneOf, put, staff, stranger } from '../world'
import { invitationTo } from './examples-identity'
import { alter, everything, renew } from './warm-stack'

const DAY = 24 * HOUR
let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const GRID = `${HOME}.c1.g01`
const inviting = (change: object = {}) => ({
  ...{ community: HOME, role: 'staff' as const, place: HOME, phone: phoneOf(bob), key: newKey() },
  ...change,
})
const invite = async (change: object = {}) => stack.ask(manager, identity.invite, inviting(change))
const invites = async (change: object = {}) => codeOf(await stack.call(manager, identity.invite, inviting(change)))
const accept = (who: string, code: string, key = newKey()) => stack.call(who, identity.acceptInvitation, { code, key })
const accepts = async (who: string, code: string) => codeOf(await accept(who, code))
const wrong = (n: number) => `ZZZZ-ZZ${String(n).padStart(2, '0')}`
const grantsOf = async (who: string) => (await stack.one('people', personIdOf(who)))?.grants.map(({ id }) => id)
const desk = async (who: string) => codeOf(await stack.call(who, bookings.desk, { community: HOME, view: 'waiting' }))
const revoke = (who: string) => ({
  ...{ community: HOME, person: personIdOf(who), role: 'staff' as const, place: HOME, key: newKey() },
})

/** Gives somebody the phone of another, as families share one. */
const sharePhone = (who: string, phone: string) =>
  alter(stack, 'contacts', personIdOf(who), {
    $set: { phone: seal(phone, TEST_SECRET), phoneHash: keyedHash(phone, TEST_SECRET) },
  })

test('a code makes who has the phone what they were invited to, typed in small letters too, from that moment on', async () => {
  const { invitation, code } = await invite({ until: MONDAY + DAY })
  expect(invitation).toMatchObject({ phoneTail: phoneOf(bob).slice(-4), placeName: '红心社区', status: 'open' })
  expect(code).toMatch(/^[0-9A-HJ-NP-Z]{4}-[0-9A-HJ-NP-Z]{4}$/)
  expect(await desk(bob)).toBe('WRONG_ROLE')
  const { person } = await stack.ask(bob, identity.acceptInvitation, { code: ` ${code.toLowerCase()} `, key: newKey() })
  expect(person.grants).toMatchObject([{ role: 'staff', place: HOME, until: MONDAY + DAY }])
  expect(await desk(bob)).toBe('OK')
  await stack.setClock(MONDAY + DAY)
  expect(await desk(bob)).toBe('WRONG_ROLE')
})

test('the code and the phone are stored nowhere, and a repeat of the command shows the same code', async () => {
  const wish = inviting()
  const first = await stack.ask(manager, identity.invite, wish)
  const before = everything(stack)
  expect(await stack.ask(manager, identity.invite, wish)).toEqual(first)
  expect(everything(stack)).toEqual(before)
  expect(JSON.stringify(before)).not.toMatch(new RegExp(`${first.code}|${first.code.replace('-', '')}|${wish.phone}`))
  expect(await invites({ ...wish, role: 'manager' })).toBe('KEY_USED')
  expect(await invites({ ...wish, phone: phoneOf(cai) })).toBe('KEY_USED')
})

test('codes differ from invitation to invitation, and without the functions’ key nobody finds them', () => {
  const ids = Array.from({ length: 500 }, (_, n) => invitationIdOf('p', `key-${n}`))
  expect(new Set(ids.map((id) => invitationCodeOf(id, TEST_SECRET))).size).toBe(500)
  expect(invitationCodeOf(ids[0]!, Buffer.alloc(32))).not.toBe(invitationCodeOf(ids[0]!, TEST_SECRET))
})

test('nobody invites their own phone, nor accepts what they sent themselves after taking another phone', async () => {
  const before = everything(stack)
  expect(await invites({ phone: phoneOf(manager) })).toBe('OWN_GRANT')
  expect(everything(stack)).toEqual(before)
  const { code } = await invite({ role: 'gridWorker', place: GRID })
  sharePhone(manager, phoneOf(bob))
  expect(await accepts(manager, code)).toBe('OWN_GRANT')
  expect(await grantsOf(manager)).toEqual([`manager@${HOME}`])
  expect(await accepts(bob, code)).toBe('OK')
})

test('an invitation is for a place of the community that the role is held at, and for a time to come', async () => {
  const before = everything(stack)
  expect(await invites({ place: ELSEWHERE })).toBe('WRONG_PLACE')
  expect(await invites({ place: GRID })).toBe('ROLE_TOO_WIDE')
  expect(await invites({ role: 'gridWorker', place: `${HOME}.c1.g77` })).toBe('PLACE_UNKNOWN')
  expect(await invites({ until: MONDAY - 1 })).toBe('SPAN_WRONG')
  expect(await invites({ role: 'overseer' })).toBe('MALFORMED')
  expect(everything(stack)).toEqual(before)
})

test('whose phone is another finds no invitation, even with the right code, and costs it no try', async () => {
  const { invitation, code } = await invite()
  expect(await accepts(cai, code)).toBe('INVITATION_UNKNOWN')
  expect(await grantsOf(cai)).toEqual([])
  expect((await stack.one('invitations', invitation.id))?.triesLeft).toBe(5)
  expect(await accepts(stranger, code)).toBe('NOT_REGISTERED')
})

test('five wrong tries lock an invitation, for whoever has the right code too', async () => {
  const { code } = await invite()
  const told: string[] = []
  for (let n = 0; n < 6; n += 1) told.push(await accepts(bob, wrong(n)))
  expect(told).toEqual([...Array(4).fill('INVITATION_UNKNOWN'), 'INVITATION_LOCKED', 'INVITATION_LOCKED'])
  expect(await accepts(bob, code)).toBe('INVITATION_LOCKED')
  expect(await grantsOf(bob)).toEqual([])
  const { invitations } = await stack.ask(manager, identity.invitations, { community: HOME })
  expect(invitations.map(({ status }) => status)).toEqual(['locked'])
})

test('wrong tries at once cannot outrun the lock, however many share the phone', async () => {
  const { invitation, code } = await invite()
  sharePhone(ann, phoneOf(bob))
  sharePhone(cai, phoneOf(bob))
  await Promise.all(Array.from({ length: 18 }, (_, n) => accepts([ann, bob, cai][n % 3]!, wrong(n))))
  expect(await stack.one('invitations', invitation.id)).toMatchObject({ triesLeft: 0, status: 'open' })
  expect(await accepts(bob, code)).toBe('INVITATION_LOCKED')
})

test('the right code on the last try still counts', async () => {
  const { code } = await invite()
  for (let n = 0; n < 4; n += 1) await accepts(bob, wrong(n))
  expect(await accepts(bob, code)).toBe('OK')
})

test('one person has ten tries an hour, at once or not, and others have theirs', async () => {
  const told = await Promise.all(Array.from({ length: 14 }, (_, n) => accepts(cai, wrong(n))))
  expect(told.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(4)
  const { code } = await invite({ phone: phoneOf(cai) })
  expect(await accepts(cai, code)).toBe('TOO_MANY_TRIES')
  expect(await accepts(ann, wrong(1))).toBe('INVITATION_UNKNOWN')
  await stack.setClock(MONDAY + HOUR + MINUTE)
  expect(await accepts(cai, code)).toBe('OK')
})

test('an invitation runs out after seven days, and who has its code is told so; who guesses is not', async () => {
  const { code } = await invite()
  await stack.setClock(MONDAY + 7 * DAY + MINUTE)
  expect(await accepts(bob, wrong(1))).toBe('INVITATION_UNKNOWN')
  expect(await accepts(bob, code)).toBe('INVITATION_EXPIRED')
  expect(await grantsOf(bob)).toEqual([])
  const { invitations } = await stack.ask(manager, identity.invitations, { community: HOME })
  expect(invitations.map(({ status }) => status)).toEqual(['expired'])
})

test('what a manager has withdrawn gives nothing; to withdraw it again is the same success, what was used stays used', async () => {
  const { invitation, code } = await invite()
  const withdraw = { community: HOME, invitation: invitation.id, key: newKey() }
  await stack.ask(manager, identity.withdrawInvitation, withdraw)
  await stack.ask(manager, identity.withdrawInvitation, withdraw)
  expect(await accepts(bob, code)).toBe('INVITATION_USED')
  expect(await grantsOf(bob)).toEqual([])
  const other = await invite()
  expect(await accepts(bob, other.code)).toBe('OK')
  const late = { community: HOME, invitation: other.invitation.id, key: newKey() }
  expect(codeOf(await stack.call(manager, identity.withdrawInvitation, late))).toBe('INVITATION_USED')
})

test('of those who share a phone and hold the code at once, one becomes it', async () => {
  const { code } = await invite()
  sharePhone(ann, phoneOf(bob))
  sharePhone(cai, phoneOf(bob))
  const told = await Promise.all([ann, bob, cai].map((who) => accepts(who, code)))
  expect(told.sort()).toEqual(['INVITATION_USED', 'INVITATION_USED', 'OK'])
  expect((await Promise.all([ann, bob, cai].map(grantsOf))).flat()).toEqual([`staff@${HOME}`])
})

test('taps of one person at once all succeed, and give once', async () => {
  const { code } = await invite()
  const told = await Promise.all(Array.from({ length: 4 }, () => accepts(bob, code)))
  expect(told).toEqual(Array(4).fill('OK'))
  expect(await grantsOf(bob)).toEqual([`staff@${HOME}`])
})

test('of two invitations each gives its own, whichever code comes first', async () => {
  const [one, other] = [await invite(), await invite({ role: 'gridWorker', place: GRID })]
  expect(await accepts(bob, one.code)).toBe('OK')
  expect(await accepts(bob, other.code)).toBe('OK')
  expect(await grantsOf(bob)).toEqual([`staff@${HOME}`, `gridWorker@${GRID}`])
})

test('who holds the role already is told so, and the invitation stays open for when it has ended', async () => {
  const { code } = await invite({ phone: phoneOf(staff) })
  expect(await accepts(staff, code)).toBe('GRANT_EXISTS')
  const until = MONDAY + HOUR
  alter(stack, 'people', personIdOf(staff), { $set: { 'grants.0.until': until } })
  await stack.setClock(until)
  expect(await desk(staff)).toBe('WRONG_ROLE')
  expect(await accepts(staff, code)).toBe('OK')
  expect(await grantsOf(staff)).toEqual([`staff@${HOME}`])
  expect(await desk(staff)).toBe('OK')
})

test('a crash between taking and granting is finished by the same person’s repeat, and by nobody else', async () => {
  const { invitation, code } = await invite()
  sharePhone(cai, phoneOf(bob))
  await stack.fault({ ...write('people', bob), kind: 'crash-before' })
  expect(await accepts(bob, code)).toBe('crashed')
  expect(await stack.one('invitations', invitation.id)).toMatchObject({ status: 'used', usedBy: personIdOf(bob) })
  expect(await grantsOf(bob)).toEqual([])
  expect(await accepts(cai, code)).toBe('INVITATION_USED')
  expect(await accepts(bob, code)).toBe('OK')
  expect(await grantsOf(bob)).toEqual([`staff@${HOME}`])
})

test('what was taken back does not come back by the old code: not at once, not after a hundred other changes', async () => {
  const { code } = await invite()
  expect(await accepts(bob, code)).toBe('OK')
  await stack.ask(manager, identity.revoke, revoke(bob))
  expect(await desk(bob)).toBe('WRONG_ROLE')
  expect(await accepts(bob, code)).toBe('OK')
  expect(await grantsOf(bob)).toEqual([])
  await stack.tick()
  alter(stack, 'people', personIdOf(bob), { $set: { history: [] } })
  expect(await accepts(bob, code)).toBe('OK')
  expect(await grantsOf(bob)).toEqual([])
})

test('a manager sees the invitations of thirty days, open ones first, never a whole phone or another community’s', async () => {
  await invite()
  const used = await invite({ phone: phoneOf(cai), role: 'gridWorker', place: GRID })
  expect(await accepts(cai, used.code)).toBe('OK')
  const old = { at: MONDAY - 31 * DAY, expiresAt: MONDAY - 24 * DAY }
  put(stack, 'invitations', [
    invitationTo(phoneOf(ann), invitationIdOf('p', 'old'), old),
    invitationTo(phoneOf(ann), invitationIdOf('p', 'elsewhere'), { community: ELSEWHERE }),
  ])
  const { invitations } = await stack.ask(manager, identity.invitations, { community: HOME })
  expect(invitations.map(({ status, placeName, phoneTail }) => [status, placeName, phoneTail])).toEqual([
    ['open', '红心社区', phoneOf(bob).slice(-4)],
    ['used', '春晓园 第一网格', phoneOf(cai).slice(-4)],
  ])
  expect(JSON.stringify(invitations)).not.toContain(phoneOf(bob))
})

test('the first try of an hour survives another first try beside it', async () => {
  const stall = await stack.fault({ ...insert('tries', bob), kind: 'hold' })
  const first = accepts(bob, wrong(1))
  await stall.held()
  const second = accepts(bob, wrong(2))
  expect(await second).toBe('INVITATION_UNKNOWN')
  await stall.release()
  expect(await first).toBe('INVITATION_UNKNOWN')
  expect((await stack.all('tries'))[0]?.count).toBe(2)
})
