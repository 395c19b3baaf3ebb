import type { identity as contract } from '../../../shared/contracts/identity'
import type { Audit } from '../../../shared/model/person'
import { below, oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { placeLabels } from '../places/labels'
import { audit } from './audit-log'
import { invitations } from './invitations'

const PAGE = 30
const INVITATION = 'invitation:'

/** Round trips: caller, lines, inviters, then names of people and of places at once. */
export const auditPage: Handlers<typeof contract>['audit'] = async ({ community, after }) => {
  const beyond = after === undefined ? {} : { sort: below(after) }
  const found = await audit.find({
    where: { community, ...beyond },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const inviters = await invitersOf(page)
  const doers = page.map(({ by }) => inviters.get(by) ?? by)
  const [nameOf, labelOf] = await Promise.all([
    namesOf([...doers, ...page.map(({ subject }) => subject)]),
    placeLabels(page.flatMap(({ place }) => place ?? [])),
  ])
  return {
    lines: page.map(({ _id, at, by, subject, act, role, place, until, reason }, i) => ({
      id: _id,
      at,
      by: by === 'claim-code' ? '认领码' : `${nameOf(doers[i] ?? by)}${by.startsWith(INVITATION) ? '（邀请）' : ''}`,
      subject: nameOf(subject),
      act: act as 'claimManager' | 'grant' | 'revoke',
      role,
      placeName: place === null ? '' : labelOf(place),
      until,
      reason,
    })),
    next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null,
  }
}

/** Who sent the invitations that powers came by: person id by `invitation:<id>`. One round trip, if there are any. */
async function invitersOf(lines: readonly Audit[]): Promise<Map<string, string>> {
  const ids = lines.flatMap(({ by }) => (by.startsWith(INVITATION) ? by.slice(INVITATION.length) : []))
  if (ids.length === 0) return new Map()
  const found = await invitations.find({ where: { _id: oneOf(ids) }, limit: ids.length, fields: ['by'] })
  return new Map(found.map(({ _id, by }) => [INVITATION + _id, by]))
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
