import type { identity as contract } from '../../../shared/contracts/identity'
import type { Audit, Invitation } from '../../../shared/model/person'
import { below, oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { placeLabels } from '../places/labels'
import { audit, INVITATION } from './audit-log'
import { invitations } from './invitations'

const PAGE = 30

/** Round trips: caller, lines, invitations, then names of people and of places at once. */
export const auditPage: Handlers<typeof contract>['audit'] = async ({ community, after }) => {
  const beyond = after === undefined ? {} : { sort: below(after) }
  const found = await audit.find({
    where: { community, ...beyond },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const invited = await invitationsOf(page)
  const doers = page.map(({ by }) => invited.get(by)?.by ?? by)
  const [nameOf, labelOf] = await Promise.all([
    namesOf([...doers, ...page.map(({ subject }) => subject)].filter((id) => !id.startsWith(INVITATION))),
    placeLabels(page.flatMap(({ place }) => place ?? [])),
  ])
  return {
    lines: page.map(({ _id, at, by, subject, act, role, place, until, reason }, i) => ({
      id: _id,
      at,
      by: by === 'claim-code' ? '认领码' : `${nameOf(doers[i] ?? by)}${by.startsWith(INVITATION) ? '（邀请）' : ''}`,
      subject: subject.startsWith(INVITATION) ? `尾号 ${invited.get(subject)?.phoneTail ?? ''}` : nameOf(subject),
      act,
      role,
      placeName: place === null ? '' : labelOf(place),
      until,
      reason,
    })),
    next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null,
  }
}

type Invited = Pick<Invitation, 'by' | 'phoneTail'>

/** The invitations that powers came by, or that lines are about, by `invitation:<id>`. One round trip, if there are any. */
async function invitationsOf(lines: readonly Audit[]): Promise<Map<string, Invited>> {
  const named = lines.flatMap(({ by, subject }) => [by, subject]).filter((id) => id.startsWith(INVITATION))
  const ids = [...new Set(named)].map((id) => id.slice(INVITATION.length))
  if (ids.length === 0) return new Map()
  const found = await invitations.find({ where: { _id: oneOf(ids) }, limit: ids.length, fields: ['by', 'phoneTail'] })
  return new Map(found.map(({ _id, ...invited }) => [INVITATION + _id, invited]))
}

/** One round trip. Whoever has erased themselves has no name. */
async function namesOf(ids: readonly string[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids)]
  const found = wanted.length
    ? await people.find({ where: { _id: oneOf(wanted) }, limit: wanted.length, fields: ['name'] })
    : []
  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  return (id) => names.get(id) || '已注销的用户'
}
