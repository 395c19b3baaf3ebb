import { AppError } from '../../../shared/contracts/errors'
import type { notifications as contract } from '../../../shared/contracts/notifications'
import type { TemplateName } from '../../../shared/domain/message-templates'
import { consentIdOf } from '../../kit/ids'
import { appendBounded, not } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { type ConsentAnswer, changeOf, emptyLedger } from './consent-ledger'
import { consents } from './stores'
import { configuredTemplates, setUpOf } from './template-ids'

type Serves = Handlers<typeof contract>

/** Repeats come within minutes; this many keys are far more than that. */
const KEYS_KEPT = 50

/** No round trip. */
export const templates: Serves['templates'] = async () => ({ templates: configuredTemplates() })

/** Round trips: caller, one per answer; two more for a person's first answer on a template. Errors: TEMPLATE_UNKNOWN. */
export const consent: Serves['consent'] = async ({ answers, key }, { person }) => {
  if (answers.some(({ template }) => setUpOf(template) === null)) throw new AppError('TEMPLATE_UNKNOWN')
  let recorded = 0
  for (const { template, answer } of answers) recorded += await record(person._id, template, answer, key)
  return { recorded }
}

async function record(person: string, template: TemplateName, answer: ConsentAnswer, key: string): Promise<number> {
  const _id = consentIdOf(person, template)
  const { kind } = setUpOf(template) ?? { kind: 'once' }
  const once = { _id, keys: not(key) }
  const changes = { ...changeOf(answer, kind), keys: appendBounded(KEYS_KEPT, key) }
  if ((await consents.update(once, changes)) === 1) return 1
  // Either this key was counted before, or there is no ledger yet: the second try tells which.
  await consents.insertIfAbsent(emptyLedger(_id, person, template, kind))
  return consents.update(once, changes)
}
