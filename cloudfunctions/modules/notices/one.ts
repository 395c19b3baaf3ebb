import type { OutputOf } from '../../../shared/contracts/contract'
import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { liveHomes } from '../../../shared/domain/homes'
import { NOTICES } from '../../../shared/domain/notice-kinds'
import type { Notice } from '../../../shared/model/notice'
import type { Person } from '../../../shared/model/person'
import { linksTo } from '../../kit/files'
import { oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { placeLabels } from '../places/labels'
import { reachIdOf } from './reach-rows'
import { mayRead } from './readers'
import { notices, reach, threads } from './stores'
import { FILE_LINK, summaryOf } from './summaries'
import { threadOf } from './thread-views'

type NoticeView = OutputOf<typeof contract.one>['notice']

/** What one person may have asked about one notice; THREAD_LIMIT keeps it to a few. */
const THREADS = 20

/**
 * What was published, also when it has been withdrawn or is over: whoever has a link reads that. Round trips: caller,
 * notice, then names, my threads and my households' rows at once. Errors: NOTICE_UNKNOWN, NOTICE_FOR_REGISTERED.
 */
export const one: Handlers<typeof contract>['one'] = async ({ notice }, { personId, now }) => {
  const [caller, found] = await Promise.all([people.get(personId), notices.get(notice)])
  const person = caller?.erasedAt === null ? caller : null
  if (!found || found.publishedAt === null) throw new AppError('NOTICE_UNKNOWN')
  if (!mayRead(found, person, now)) throw new AppError(person ? 'NOTICE_UNKNOWN' : 'NOTICE_FOR_REGISTERED')

  const [labelOf, asked, ackAt] = await Promise.all([
    placeLabels(found.targets),
    person ? myThreads(person._id, notice) : [],
    person ? acknowledgedAt(found, person) : null,
  ])
  const shown = found.pictures.filter(({ state }) => state === 'shown').map(({ file }) => file)
  const links = await linksTo([...shown, ...found.attachments.map(({ file }) => file)], FILE_LINK)
  const view = viewOf(found, person, links, now)
  const asks = { asked: NOTICES[found.kind].needsAck, at: ackAt }
  return {
    notice: { ...view, targetNames: found.targets.map(labelOf), acknowledge: person && asks },
    threads: asked.map(threadOf),
  }
}

function viewOf(notice: Notice, person: Person | null, links: ReadonlyMap<string, string>, now: number) {
  const { title, nodes, pictures, attachments, authorName, correction, expiresAt, status, isPublic, history } = notice
  const { objectionUntil } = notice
  const out = person !== null && status === 'published' && now < expiresAt
  return {
    ...summaryOf(notice, person, links),
    title,
    nodes,
    pictures: pictures.map(({ file, state }) => ({ file, state, link: links.get(file) ?? null })),
    attachments: attachments.map(({ file, name, size }) => ({ file, name, size, link: links.get(file) ?? '' })),
    authorName,
    isPublic,
    correction,
    expiresAt,
    status,
    withdrawnReason: history.findLast(({ event }) => event === 'withdraw')?.reason ?? null,
    mayAsk: out,
    mayObject: out && objectionUntil !== null && now < objectionUntil,
  } satisfies Omit<NoticeView, 'targetNames' | 'acknowledge'>
}

const myThreads = (person: string, notice: string) =>
  threads.find({ where: { person, notice }, order: { field: 'sort', direction: 'desc' }, limit: THREADS })

/** When somebody of my households took note of it, by their rows; my own mark, which the summary goes by, keeps no time. */
async function acknowledgedAt(notice: Notice, person: Person): Promise<number | null> {
  const rows = liveHomes(person).map(({ id }) => reachIdOf(notice._id, notice.version, id))
  const found = rows.length
    ? await reach.find({ where: { _id: oneOf(rows) }, limit: rows.length, fields: ['ackAt'] })
    : []
  const [first = null] = found.flatMap(({ ackAt }) => ackAt ?? []).sort((a, b) => a - b)
  return first
}
