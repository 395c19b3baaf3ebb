import { MINUTE } from '../../../shared/domain/shanghai'
import type { Message, SendState } from '../../../shared/model/message'
import { countOpenapi } from '../../kit/call'
import { consentIdOf } from '../../kit/ids'
import { inc } from '../../kit/operators'
import { people } from '../../kit/people'
import { failureOf, platformCode } from '../../kit/platform-errors'
import { openapi } from '../../kit/sdk'
import { endStanding, giveBackConsent, spend, spentInVain } from './consent-ledger'
import { messages } from './stores'
import { type SetUp, setUpOf } from './template-ids'
import { planOf } from './when-to-send'

/** Attempts at a send whose failure proves that nothing was delivered. */
const ATTEMPTS = 4
/** The person does not allow it, or not any more. */
const NOT_ALLOWED = '43101'

/**
 * Sends one queued copy at most once, or puts off or drops what its recipient does not want now. In this order: who it is
 * for and what they chose; the row is claimed; the consent is spent; WeChat; the outcome. A run that dies in between
 * leaves a row that is never sent again by itself. Round trips: 5 and WeChat; 2 where it is put off.
 */
export async function sendOne(message: Message, now: number): Promise<SendState> {
  const { _id, person, template, attempts } = message
  const recipient = await people.get(person)
  const plan = planOf(message, recipient, (name) => setUpOf(name) !== null, now)
  const queued = { _id, send: 'queued', attempts } as const
  if (plan.send !== 'now') {
    await messages.update(queued, plan)
    return plan.send
  }
  const setUp = template && setUpOf(template)
  if (!setUp || !recipient) throw new Error(`${_id} was planned without a template or a recipient`)

  const claimed = await messages.update(queued, { send: 'sending', sendAt: now, attempts: inc(1) })
  if (claimed === 0) return 'sending'
  const consent = consentIdOf(person, template)
  if (!(await spend(consent, setUp, now))) return settle(message, 'none', 'noConsent')
  try {
    await callWeChat(message, recipient.openid, setUp)
  } catch (error) {
    return afterFailure(message, { consent, setUp, error, now })
  }
  return settle(message, 'sent', null)
}

/** Where a summary leads: not to one of the things that it sums up. */
const INBOX = '/features/inbox/pages/list/index'

async function callWeChat({ template, link, fields }: Message, openid: string, { id }: SetUp): Promise<void> {
  countOpenapi()
  await openapi.subscribeMessage.send({
    touser: openid,
    templateId: id,
    page: (template === 'digest' ? INBOX : link).slice(1),
    data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
  })
}

interface Failed {
  consent: string
  setUp: SetUp
  error: unknown
  now: number
}

async function afterFailure(message: Message, { consent, setUp, error, now }: Failed): Promise<SendState> {
  const failure = failureOf(error)
  const code = platformCode(error)
  if (failure === 'refused') {
    if (code === NOT_ALLOWED && setUp.kind !== 'once') await endStanding(consent)
    return settle(message, 'refused', code)
  }
  if (failure === 'notDelivered' || failure === 'busy') {
    // Proven not delivered: the consent goes back, and the row waits twice as long each time.
    await giveBackConsent(consent, setUp)
    if (message.attempts + 1 >= ATTEMPTS) return settle(message, 'failed', code)
    return settle(message, 'queued', code, now + MINUTE * 2 ** message.attempts)
  }
  await spentInVain(consent)
  return settle(message, 'unknown', code)
}

/** Writes the outcome of one's own attempt; what was decided of the row in the meantime stands. One round trip. */
async function settle(
  { _id, attempts }: Message,
  send: SendState,
  failure: string | null,
  sendAt: number | null = null,
): Promise<SendState> {
  await messages.update({ _id, send: 'sending', attempts: attempts + 1 }, { send, sendAt, failure })
  return send
}
