import { join } from 'node:path'
import { personIdOf } from '../../cloudfunctions/kit/ids'
import { residents } from '../../shared/contracts/residents'
import { DIST, newKey, type Stack, startStack } from '../stack'
import { ann, bob, HOME, homeOf, phoneOf, settle, staff } from '../world'
import { type Browsing, browse } from './harness'
import { applyPastScreens, PROFILE, revealWaiting } from './home-steps'

const REVEALS = `${PROFILE}/reveals/index`

describe('who saw my phone, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('nobody, says the page before anybody looked, and what would stand there', async () => {
    const resident = await browsing.openAs(ann, REVEALS)
    await resident.waitFor('还没有人看过您的手机号')
    expect(resident.errors).toEqual([])
    await resident.close()
  }, 60_000)

  test('the leader who verified looked once, with name, right, place and time; another resident sees nothing of it', async () => {
    await applyPastScreens(stack, ann)
    expect((await revealWaiting(stack)).phone).toBe(phoneOf(ann))
    const resident = await browsing.openAs(ann, '/tabs/me/index')
    await resident.press('谁看过我的手机号')
    await resident.waitFor('钱楼长')
    const said = await resident.text()
    expect(said).toMatch(/今天[\s\S]*钱楼长[\s\S]*为了核验您的住址[\s\S]*1号楼[\s\S]*上午9:00/)
    expect(said.match(/钱楼长/g)).toHaveLength(1)
    expect(resident.errors).toEqual([])
    await resident.close()

    const other = await browsing.openAs(bob, REVEALS)
    await other.waitFor('还没有人看过您的手机号')
    await other.close()
  }, 60_000)

  test('a look without a duty is refused, and leaves no line', async () => {
    const refused = await stack.call(staff, residents.reveal, {
      place: HOME,
      person: personIdOf(bob),
      duty: 'verification',
      about: homeOf(bob).id,
      key: newKey(),
    })
    expect(refused.error?.code).toBe('NO_DUTY')
    const other = await browsing.openAs(bob, REVEALS)
    await other.waitFor('还没有人看过您的手机号')
    await other.close()
  }, 60_000)
})
