import { APP_ID } from '../options'
import type { TimerTrigger } from './catalogue'

/** What the platform adds to the data that a client sends. Functions must expect these keys, and never trust them. */
export function clientEvent(data: Record<string, unknown>, openid: string | undefined): Record<string, unknown> {
  const userInfo = openid === undefined ? { appId: APP_ID } : { appId: APP_ID, openId: openid }
  return { ...data, tcbContext: {}, userInfo }
}

/** The event of a timer trigger. */
export function timerEvent(trigger: Pick<TimerTrigger, 'name'>, now: number): Record<string, unknown> {
  return {
    Type: 'Timer',
    TriggerName: trigger.name,
    Time: new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    Message: '',
    userInfo: { appId: APP_ID },
  }
}
