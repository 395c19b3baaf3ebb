import type { CONSENT_ANSWERS } from '../../../shared/contracts/notifications'
import type { ConsentKind, TemplateName } from '../../../shared/domain/message-templates'
import { DAY } from '../../../shared/domain/shanghai'
import type { Consent } from '../../../shared/model/message'
import type { Changes, Where } from '../../kit/collection'
import { above, atMost, inc } from '../../kit/operators'
import { consents } from './stores'
import type { SetUp } from './template-ids'

// Every write here keeps granted = spent + unknown + left.

export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number]

export function emptyLedger(_id: string, person: string, template: TemplateName, kind: ConsentKind): Consent {
  const counts = { granted: 0, left: 0, spent: 0, unknown: 0, refused: 0 }
  const holds = { standing: false, windowLeft: 0, windowUntil: 0, banned: false }
  return { _id, person, template, kind, ...counts, ...holds, keys: [] }
}

/** What an answer changes. A yes that holds grants nothing yet: each send grants itself. */
export function changeOf(answer: ConsentAnswer, kind: ConsentKind): Changes<Consent> {
  if (answer === 'accept') {
    const granted = kind === 'once' ? { granted: inc(1), left: inc(1) } : { standing: true }
    return { kind, banned: false, ...granted }
  }
  // `filter`: the platform left the question out, because another template has the same title.
  if (answer === 'filter') return { refused: inc(1) }
  // `ban`: switched off for good in WeChat.
  return { refused: inc(1), standing: false, ...(answer === 'ban' ? { banned: true } : {}) }
}

const SPENT_ONE: Changes<Consent> = { granted: inc(1), spent: inc(1) }

/**
 * Spends one send of what a person allows, by one conditional write; false if they allow none now.
 * A limited template's days are counted from the first send of each window, which errs on the side of too few.
 * One round trip; of a limited one up to three.
 */
export async function spend(_id: string, { kind, limit }: SetUp, now: number): Promise<boolean> {
  const changed = async (where: Where<Consent>, changes: Changes<Consent>) =>
    (await consents.update({ _id, banned: false, ...where }, changes)) === 1
  if (kind === 'once') return changed({ left: above(0) }, { left: inc(-1), spent: inc(1) })
  if (limit === null) return changed({ standing: true }, SPENT_ONE)

  const inWindow = () =>
    changed({ standing: true, windowUntil: above(now), windowLeft: above(0) }, { ...SPENT_ONE, windowLeft: inc(-1) })
  const newWindow = () =>
    changed(
      { standing: true, windowUntil: atMost(now) },
      { ...SPENT_ONE, windowLeft: limit.count - 1, windowUntil: now + limit.days * DAY },
    )
  // Another send may have opened the window in between.
  return (await inWindow()) || (await newWindow()) || (await inWindow())
}

/** Gives back what a send had spent that surely did not arrive. One round trip. */
export async function giveBackConsent(_id: string, { kind }: SetUp): Promise<void> {
  if (kind === 'once') await consents.update({ _id }, { left: inc(1), spent: inc(-1) })
  else
    await consents.update(
      { _id },
      { granted: inc(-1), spent: inc(-1), ...(kind === 'limited' ? { windowLeft: inc(1) } : {}) },
    )
}

/** A send whose outcome nobody knows. One round trip. */
export async function spentInVain(_id: string): Promise<void> {
  await consents.update({ _id }, { spent: inc(-1), unknown: inc(1) })
}

/** WeChat says that the person does not allow it after all: a yes that held is over. One round trip. */
export async function endStanding(_id: string): Promise<void> {
  await consents.update({ _id }, { standing: false })
}
