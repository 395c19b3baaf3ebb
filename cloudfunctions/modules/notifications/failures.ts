import { AppError } from '../../../shared/contracts/errors'
import type { notifications as contract } from '../../../shared/contracts/notifications'
import { TEMPLATES } from '../../../shared/domain/message-templates'
import { failureInWords } from '../../../shared/domain/send-failures'
import type { Message, SendState } from '../../../shared/model/message'
import type { Changes } from '../../kit/collection'
import { below, not, oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { messages } from './stores'

type Serves = Handlers<typeof contract>

const PAGE = 20
/** Never title, body or fields: staff learn that somebody was not reached, not what of. */
const FIELDS = ['person', 'kind', 'template', 'send', 'failure', 'at', 'sort'] as const
const FAILED = ['failed', 'unknown', 'refused'] as const

/** Round trips: caller, messages, names. */
export const failures: Serves['failures'] = async ({ community, state, after }) => {
  const beyond = after === undefined ? {} : { sort: below(after) }
  const found = await messages.find({
    where: { community, send: state, ...beyond },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
    fields: FIELDS,
  })
  const page = found.slice(0, PAGE)
  const names = await namesOf(page.map(({ person }) => person))
  const rows = page.map(({ _id, person, kind, template, failure, at }) => ({
    id: _id,
    personName: names.get(person) ?? '',
    kind,
    template: template === null ? '' : TEMPLATES[template].title,
    state,
    why: failureInWords(failure),
    at,
    mayRetry: state === 'failed',
  }))
  return { failures: rows, next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null }
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await people.find({ where: { _id: oneOf(wanted) }, limit: wanted.length, fields: ['name'] })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/**
 * Only what surely was not delivered; what is unknown or refused stays as it is. The copy goes out with the timer's next
 * run, if its recipient allows it then. Round trips: caller, message; one more to explain. Errors: MESSAGE_UNKNOWN, NOT_NOW.
 */
export const retry: Serves['retry'] = async (input, { now }) => {
  await handle(input, ['failed'], { send: 'queued', sendAt: now, attempts: 0, failure: null })
  return { queued: true }
}

/** Round trips: caller, message; one more to explain. Errors: MESSAGE_UNKNOWN, NOT_NOW. */
export const dismiss: Serves['dismiss'] = async (input) => {
  await handle(input, FAILED, { send: 'none', sendAt: null, failure: 'dismissed' })
  return { dismissed: true }
}

interface Handled {
  community: string
  message: string
  key: string
}

/** Of two who handle one failure at once, the first one decides; a repeat finds its key. */
async function handle(
  { community, message, key }: Handled,
  from: readonly SendState[],
  changes: Changes<Message>,
): Promise<void> {
  const changed = await messages.update(
    { _id: message, community, send: oneOf(from), handledKey: not(key) },
    { ...changes, handledKey: key },
  )
  if (changed === 1) return
  const found = await messages.get(message)
  if (found?.community !== community) throw new AppError('MESSAGE_UNKNOWN')
  if (found.handledKey !== key) throw new AppError('NOT_NOW')
}
