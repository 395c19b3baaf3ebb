import { AppError } from '../../../shared/contracts/errors'
import type { CONSENT_ANSWERS, notifications as contract } from '../../../shared/contracts/notifications'
import { TEMPLATES, type TemplateName } from '../../../shared/domain/message-templates'
import type { Consent } from '../../../shared/model/message'
import { consentIdOf } from '../../kit/ids'
import { appendBounded, inc, not } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { consents } from './stores'
import { configuredTemplates, templateId } from './template-ids'

type Serves = Handlers<typeof contract>

/** Repeats come within minutes; this many keys are far more than that. */
const KEYS_KEPT = 50

/** No round trip. */
export const templates: Serves['templates'] = async () => ({ templates: configuredTemplates() })

/** Round trips: caller, one per answer; two more for a person's first answer on a template. Errors: TEMPLATE_UNKNOWN. */
export const consent: Serves['consent'] = async ({ answers, key }, { person }) => {
  if (answers.some(({ template }) => templateId(template) === null)) throw new AppError('TEMPLATE_UNKNOWN')
  let recorded = 0
  for (const { template, answer } of answers) recorded += await record(person._id, template, answer, key)
  return { recorded }
}

async function record(
  person: string,
  template: TemplateName,
  answer: (typeof CONSENT_ANSWERS)[number],
  key: string,
): Promise<number> {
  const _id = consentIdOf(person, template)
  const once = { _id, keys: not(key) }
  const changes = { ...changeOf(answer), keys: appendBounded(KEYS_KEPT, key) }
  if ((await consents.update(once, changes)) === 1) return 1
  // Either this key was counted before, or there is no ledger yet: the second try tells which.
  await consents.insertIfAbsent(emptyLedger(_id, person, template))
  return consents.update(once, changes)
}

function changeOf(answer: (typeof CONSENT_ANSWERS)[number]) {
  if (answer === 'accept') return { granted: inc(1), left: inc(1), banned: false }
  // `ban`: switched off for good; `filter`: the platform hides a template with the same title.
  return answer === 'ban' ? { refused: inc(1), banned: true } : { refused: inc(1) }
}

function emptyLedger(_id: string, person: string, template: TemplateName): Consent {
  const counts = { granted: 0, left: 0, spent: 0, unknown: 0, refused: 0 }
  return { _id, person, template, kind: TEMPLATES[template].kind, ...counts, banned: false, keys: [] }
}
