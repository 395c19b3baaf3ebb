import { AppError } from '../../../shared/contracts/errors'
import type { notifications as contract } from '../../../shared/contracts/notifications'
import { below } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { messages } from './stores'

type Serves = Handlers<typeof contract>

const PAGE = 20
/** A badge says 99+ beyond this, so nobody counts further. */
const UNREAD_LIMIT = 99

/** How many unread messages a person has, counted to 99; what was put aside counts as read. One round trip. */
export async function unreadOf(person: string): Promise<number> {
  return (await messages.find({ where: { person, unread: true }, limit: UNREAD_LIMIT, fields: ['unread'] })).length
}

/** Round trips: caller, messages, unread. */
export const inbox: Serves['inbox'] = async ({ shelf = 'inbox', after }, { person }) => {
  const beyond = after === undefined ? {} : { sort: below(after) }
  const [found, unread] = await Promise.all([
    messages.find({
      where: { person: person._id, shelf, ...beyond },
      order: { field: 'sort', direction: 'desc' },
      limit: PAGE + 1,
      fields: ['title', 'body', 'link', 'at', 'unread', 'sort'],
    }),
    unreadOf(person._id),
  ])
  const page = found.slice(0, PAGE)
  return {
    messages: page.map(({ _id, title, body, link, at, unread: fresh }) => ({
      id: _id,
      title,
      body,
      link,
      at,
      unread: fresh,
    })),
    next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null,
    unread,
  }
}

/**
 * Round trips: caller, messages; one more to tell a stranger's message from one read before. All at once is not bound to
 * a moment: a repeat marks what has come since too, and nothing is lost by it, as it stays on the list.
 * Errors: MESSAGE_UNKNOWN.
 */
export const read: Serves['read'] = async ({ message }, { person, now }) => {
  const mine = { person: person._id, unread: true }
  const where = message === null ? mine : { ...mine, _id: message }
  const marked = await messages.update(where, { unread: false, readAt: now })
  if (message !== null && marked === 0 && (await messages.get(message))?.person !== person._id) {
    throw new AppError('MESSAGE_UNKNOWN')
  }
  return { marked }
}
