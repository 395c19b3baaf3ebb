import { MINUTE } from '../../../shared/domain/shanghai'
import type { Message, SendState } from '../../../shared/model/message'
import { countOpenapi } from '../../kit/call'
import { consentIdOf } from '../../kit/ids'
import { above, atMost, both, inc } from '../../kit/operators'
import { people } from '../../kit/people'
import { failureOf, platformCode } from '../../kit/platform-errors'
import { openapi } from '../../kit/sdk'
import { consents, messages } from './stores'
import { templateId } from './template-ids'

/** Attempts at a send whose failure proves that nothing was delivered. */
const ATTEMPTS = 4
/** A row that is still `sending` after this belongs to a run that died: its outcome is unknown for good. */
const STUCK_AFTER = 5 * MINUTE

/**
 * Sends queued messages through WeChat, each at most once: the row is claimed, the consent spent, then the call.
 * Without a consent left the row becomes `none`: the inbox has it anyway.
 */
export async function sendQueued(now: number, limit: number): Promise<Record<'sent' | 'tried' | 'stuck', number>> {
  const stuck = await settleStuck(now, limit)
  const due = await messages.find({
    where: { send: 'queued', sendAt: both(above(0), atMost(now)) },
    order: { field: 'sendAt', direction: 'asc' },
    limit,
  })
  let sent = 0
  for (const message of due) if ((await sendOne(message, now)) === 'sent') sent += 1
  return { sent, tried: due.length, stuck }
}

async function sendOne(message: Message, now: number): Promise<SendState> {
  const { _id, person, template, attempts } = message
  const id = template && templateId(template)
  if (!template || !id) return settle(_id, 'none', null)
  const claimed = await messages.update(
    { _id, send: 'queued', attempts },
    { send: 'sending', sendAt: now, attempts: inc(1) },
  )
  if (claimed === 0) return 'sending'
  const consent = consentIdOf(person, template)
  const spent = await consents.update({ _id: consent, left: above(0), banned: false }, { left: inc(-1), spent: inc(1) })
  if (spent === 0) return settle(_id, 'none', 'noConsent')
  const recipient = await people.get(person)
  if (!recipient) return settle(_id, 'failed', 'noRecipient')

  try {
    countOpenapi()
    await openapi.subscribeMessage.send({
      touser: recipient.openid,
      templateId: id,
      page: message.link.slice(1),
      data: Object.fromEntries(Object.entries(message.fields).map(([name, value]) => [name, { value }])),
    })
    return settle(_id, 'sent', null)
  } catch (error) {
    const failure = failureOf(error)
    const code = platformCode(error)
    if (failure === 'refused') return settle(_id, 'refused', code)
    if (failure === 'notDelivered' || failure === 'busy') {
      // Proven not delivered: the consent goes back, and the row waits twice as long each time.
      await consents.update({ _id: consent }, { left: inc(1), spent: inc(-1) })
      if (attempts + 1 >= ATTEMPTS) return settle(_id, 'failed', code)
      const sendAt = now + MINUTE * 2 ** attempts
      await messages.update({ _id, send: 'sending' }, { send: 'queued', sendAt, failure: code })
      return 'queued'
    }
    await consents.update({ _id: consent }, { spent: inc(-1), unknown: inc(1) })
    return settle(_id, 'unknown', code)
  }
}

async function settle(_id: string, send: SendState, failure: string | null): Promise<SendState> {
  await messages.update({ _id }, { send, sendAt: null, failure })
  return send
}

/** Rows left `sending` by a run that died become `unknown`: shown to staff, never sent again by themselves. */
async function settleStuck(now: number, limit: number): Promise<number> {
  const stuck = await messages.find({
    where: { send: 'sending', sendAt: both(above(0), atMost(now - STUCK_AFTER)) },
    order: { field: 'sendAt', direction: 'asc' },
    limit,
    fields: ['sendAt'],
  })
  for (const { _id } of stuck) {
    await messages.update({ _id, send: 'sending' }, { send: 'unknown', sendAt: null, failure: 'stuck' })
  }
  return stuck.length
}
