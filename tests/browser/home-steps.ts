import { personIdOf } from '../../cloudfunctions/kit/ids'
import { residents } from '../../shared/contracts/residents'
import { newKey, type Stack } from '../stack'
import { BUILDING, leader } from '../world'
import type { Person } from './harness'

/** Steps of registering and verifying that several tests take. */

export const REGISTER = '/features/register/pages/register/index'
export const PROFILE = '/features/profile/pages'

/** Everything but the home. */
export async function fillIn(newcomer: Person, name: string, phone: string): Promise<void> {
  await newcomer.waitFor('您的姓名')
  await newcomer.fill('您的姓名', name)
  await newcomer.fill('手机号', phone)
}

/** The way home step by step, as somebody goes who has no code at hand. */
export async function pickHome(newcomer: Person, door: string): Promise<void> {
  for (const step of ['春晓园', '1号楼', '1单元', door]) {
    const tile = newcomer.page.locator('.taro_page:not(.taro_page_shade) .hx-tile')
    await tile
      .filter({ hasText: new RegExp(`^${step}$`) })
      .last()
      .click()
  }
  await newcomer.waitFor(`春晓园 1号楼 1单元 ${door}`)
}

/** The one home in the leader's queue. */
export async function waitingHome(stack: Stack) {
  const { applications } = await stack.ask(leader, residents.verificationQueue, { place: BUILDING })
  const [first] = applications
  if (!first) throw new Error('nobody waits')
  return { place: BUILDING, person: first.person, home: first.home }
}

/** The leader looks at the phone of who waits, as the duty allows. */
export async function revealWaiting(stack: Stack) {
  const { place, person: whose, home } = await waitingHome(stack)
  return stack.ask(leader, residents.reveal, {
    place,
    person: whose,
    duty: 'verification',
    about: home,
    key: newKey(),
  })
}

/** Registers and applies past the screens. */
export async function applyPastScreens(stack: Stack, openid: string): Promise<void> {
  const { person: me } = await stack.ask(openid, residents.mine, {})
  const [home] = me.homes
  if (!home) throw new Error(`${personIdOf(openid)} has no home`)
  await stack.ask(openid, residents.applyVerification, { home: home.id, key: newKey() })
}
