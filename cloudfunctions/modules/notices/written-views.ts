import type { OutputOf } from '../../../shared/contracts/contract'
import type { notices as contract } from '../../../shared/contracts/notices'
import { allows } from '../../../shared/domain/machine'
import { NOTICE_MACHINE } from '../../../shared/domain/notice-machine'
import type { Notice } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import { linksTo } from '../../kit/files'
import { oneOf } from '../../kit/operators'
import { holds, people } from '../../kit/people'
import type { Call } from '../../kit/serve'
import { placeLabels } from '../places/labels'
import { deskRoleAt, roleAt, wroteIt } from './acting'
import { FILE_LINK } from './summaries'

export type WrittenSummary = OutputOf<typeof contract.written>['notices'][number]
export type WrittenView = OutputOf<typeof contract.writtenOne>['notice']

export const WRITTEN_FIELDS = [
  ...(['kind', 'title', 'summary', 'place', 'authorName', 'status', 'publishAt', 'publishedAt', 'expiresAt'] as const),
  ...(['version', 'fanAt', 'fan', 'rev', 'sort'] as const),
]

/** A notice as a list of those who answer for its place shows it. */
export function writtenSummaryOf(notice: Pick<Notice, '_id' | (typeof WRITTEN_FIELDS)[number]>): WrittenSummary {
  const { _id, kind, title, summary, place, authorName, status, publishAt, publishedAt, expiresAt } = notice
  const { version, fanAt, fan, rev } = notice
  return {
    ...{ id: _id, kind, title, summary, place, authorName, status, publishAt, publishedAt, expiresAt, version },
    fanning: fanAt !== null,
    households: fan.households,
    people: fan.people,
    rev,
  }
}

/**
 * The whole of it, all pictures with links, its steps in words, and what may be done with it from a place.
 * Round trips: names of places, and of who did what, at once.
 */
export async function writtenOf(
  notice: Notice,
  place: PlaceId,
  call: Pick<Call, 'person' | 'now'>,
): Promise<WrittenView> {
  const { title, nodes, pictures, attachments, targets, groups, isPublic, pinned, objectionUntil } = notice
  const { correction, needsReview, history } = notice
  const files = [...pictures, ...attachments].map(({ file }) => file)
  const [labelOf, nameOf, links] = await Promise.all([placeLabels(targets), namesOf(notice), linksTo(files, FILE_LINK)])
  return {
    ...writtenSummaryOf(notice),
    ...{ title, nodes, groups, isPublic, pinned, objectionUntil, correction, needsReview },
    pictures: pictures.map(({ file, state }) => ({ file, state, link: links.get(file) ?? null })),
    attachments: attachments.map(({ file, name, size }) => ({ file, name, size, link: links.get(file) ?? '' })),
    targets: targets.map((target) => ({ place: target, name: labelOf(target) })),
    steps: history.map(({ at, event, by, reason = null }) => {
      return { at, label: NOTICE_MACHINE.events[event].label, byName: nameOf(by), reason }
    }),
    may: mayOf(notice, place, call),
  }
}

/** What people who had a hand in it are called; the timer is nobody. */
async function namesOf({ author, authorName, history }: Notice): Promise<(id: string) => string> {
  const others = [...new Set(history.map(({ by }) => by))].filter((by) => by !== author && by !== 'system')
  const found = others.length
    ? await people.find({ where: { _id: oneOf(others) }, limit: others.length, fields: ['name'] })
    : []
  const names = new Map([[author, authorName], ...found.map(({ _id, name }) => [_id, name] as const)])
  return (id) => names.get(id) ?? ''
}

/** Each thing that may be done, by the event of the machine that begins it. */
const DEEDS = ['edit', 'submit', 'approve', 'refuse', 'recall', 'correct', 'withdraw'] as const
const DECISIONS: readonly string[] = ['approve', 'refuse']

function mayOf(notice: Notice, place: PlaceId, { person, now }: Pick<Call, 'person' | 'now'>): WrittenView['may'] {
  const as = { person, now }
  const decides = holds(person, ['staff', 'manager'], place, now) && !wroteIt(notice, person._id)
  return DEEDS.filter((deed) => {
    if (!DECISIONS.includes(deed)) return allows(NOTICE_MACHINE, notice.status, deed, roleAt(place, as))
    return decides && allows(NOTICE_MACHINE, notice.status, deed, deskRoleAt(place, as))
  })
}
