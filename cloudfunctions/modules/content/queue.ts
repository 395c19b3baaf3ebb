import type { content as contract } from '../../../shared/contracts/content'
import { AppError } from '../../../shared/contracts/errors'
import { CHECK_MACHINE } from '../../../shared/domain/check-machine'
import type { ContentCheck } from '../../../shared/model/content-check'
import { linksTo } from '../../kit/files'
import { above } from '../../kit/operators'
import { deskRole } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { statusBefore, transition } from '../../kit/transition'
import { contentChecks } from './stores'

type Serves = Handlers<typeof contract>

const PAGE = 20
/** How long a link to a picture is good (seconds). */
const PICTURE_LINK = 600
const FIELDS = ['kind', 'subject', 'text', 'file', 'byName', 'createdAt', 'history', 'rev', 'sort'] as const
type Shown = Pick<ContentCheck, '_id' | (typeof FIELDS)[number]>

/** Round trips: caller, checks; links to pictures are the storage's, one call for the page. */
export const queue: Serves['queue'] = async ({ community, after }) => {
  const beyond = after === undefined ? {} : { sort: above(after) }
  const found = await contentChecks.find({
    where: { community, status: 'review', ...beyond },
    order: { field: 'sort', direction: 'asc' },
    limit: PAGE + 1,
    fields: FIELDS,
  })
  const page = found.slice(0, PAGE)
  const links = await linksTo(
    page.flatMap(({ file }) => file ?? []),
    PICTURE_LINK,
  )
  return {
    checks: page.map((check) => viewOf(check, links)),
    next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null,
  }
}

function viewOf(
  { _id, kind, subject, text, file, byName, createdAt, history, rev }: Shown,
  links: Map<string, string>,
) {
  const event = history.at(-1)?.event ?? 'handUp'
  const picture = (file && links.get(file)) ?? null
  return { id: _id, kind, subject, text, picture, byName, createdAt, why: CHECK_MACHINE.events[event].label, rev }
}

/**
 * Round trips: caller, check, transition; one more to explain a refusal.
 * Errors: CHECK_UNKNOWN, OWN_CONTENT, NOT_NOW, STALE, KEY_USED.
 */
export const decide: Serves['decide'] = async ({ community, check, verdict, rev, key }, { person, now }) => {
  const found = await contentChecks.get(check)
  if (found?.community !== community) throw new AppError('CHECK_UNKNOWN')
  if (found.by === person._id) throw new AppError('OWN_CONTENT')
  // WeChat is still to answer.
  if (found.status === 'checking') throw new AppError('NOT_NOW')
  await transition(CHECK_MACHINE, contentChecks, {
    ...{ id: check, rev, status: statusBefore(found, key), event: verdict, key, now },
    actor: { id: person._id, role: deskRole(person, community, now) },
    channel: 'miniprogram',
    where: { community },
    changes: { dueAt: null },
    explain: () => 'STALE',
    unknown: 'CHECK_UNKNOWN',
  })
  return { decided: verdict }
}
