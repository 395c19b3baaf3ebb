import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { FAMILY_MACHINE } from '../../../shared/domain/family-machine'
import { shareHome } from '../../../shared/domain/homes'
import { isWithin, kindOf } from '../../../shared/domain/places'
import { checkText } from '../../kit/check-text'
import { oneOf, replace } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { placeLabels } from '../places/labels'
import { releaseMember } from './family-claims'
import { family } from './stores'

type Serves = Handlers<typeof contract>

const PAGE = 50

/** Round trips: caller, members, then those who ask and names of places at once. */
export const witnessQueue: Serves['witnessQueue'] = async ({ place }, { person }) => {
  const asked = { status: 'asked', phoneHash: null } as const
  const where = kindOf(place) === 'building' ? { building: place, ...asked } : { community: place, ...asked }
  const asking = await family.find({ where, order: { field: 'sort', direction: 'asc' }, limit: PAGE + 1 })
  const found = asking.slice(0, PAGE)
  const askers = [...new Set(found.map((member) => member.person))]
  const [actors, labelOf] = await Promise.all([
    askers.length ? people.find({ where: { _id: oneOf(askers) }, limit: askers.length, fields: ['homes'] }) : [],
    placeLabels(found.map(({ building }) => building)),
  ])
  const own = new Set(actors.filter((actor) => isOwn(person, actor)).map(({ _id }) => _id))
  return {
    waiting: found.map(({ _id, person: asker, name, personName, relation, building, rev, createdAt }) => ({
      member: _id,
      name,
      actorName: personName,
      relation,
      buildingName: labelOf(building),
      rev,
      since: createdAt,
      own: own.has(asker),
    })),
    more: asking.length > PAGE,
  }
}

type Lives = Parameters<typeof shareHome>[0] & { _id: string }
/** One's own request, or that of one's household. */
const isOwn = (witness: Lives, actor: Lives): boolean => witness._id === actor._id || shareHome(witness, actor)

/**
 * Round trips: caller, member, who asks, its change; one more to decline.
 * Errors: FAMILY_UNKNOWN, OWN_FAMILY, CONTENT_REFUSED, STALE, NOT_NOW, KEY_USED.
 */
export const witness: Serves['witness'] = async ({ place, member, rev, agree, note, key }, call) => {
  const { person, openid, now } = call
  const found = await family.get(member)
  if (!found || found.phoneHash !== null || !isWithin(found.building, place)) throw new AppError('FAMILY_UNKNOWN')
  const actor = await people.get(found.person)
  if (!actor || isOwn(person, actor)) throw new AppError('OWN_FAMILY')
  if ((await checkText(note, 'comment', openid)) === 'risky') throw new AppError('CONTENT_REFUSED')
  const consent = { how: 'witnessed', by: person._id, at: now, note } as const
  const answer = await transition(FAMILY_MACHINE, family, {
    id: member,
    rev,
    status: 'asked',
    event: agree ? 'witness' : 'decline',
    actor: { id: person._id, role: 'witness' },
    channel: 'miniprogram',
    key,
    now,
    where: { phoneHash: null },
    changes: agree ? { consent: replace(consent) } : {},
    explain: () => 'STALE',
    unknown: 'FAMILY_UNKNOWN',
  })
  if (answer.status === 'declined') await releaseMember(found.person, member)
  return { status: answer.status }
}
