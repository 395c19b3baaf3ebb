import { AppError } from '../../../shared/contracts/errors'
import type { NoticeActor } from '../../../shared/domain/notice-machine'
import { ancestor, isWithin, kindOf } from '../../../shared/domain/places'
import type { Notice } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import { holds } from '../../kit/people'
import type { Call } from '../../kit/serve'
import { placeLabels } from '../places/labels'
import { notices } from './stores'

/** A building's leader, named by it, acts as that; else staff and managers do, from wherever they hold their role. */
export function roleAt(place: PlaceId, { person, now }: Pick<Call, 'person' | 'now'>): Exclude<NoticeActor, 'system'> {
  if (kindOf(place) === 'building' && holds(person, ['buildingLeader'], place, now)) return 'leader'
  return deskRoleAt(place, { person, now })
}

/** The role of who decides what others wrote: never the leader's, also where the same person is both. */
export const deskRoleAt = (place: PlaceId, { person, now }: Pick<Call, 'person' | 'now'>): 'staff' | 'manager' =>
  holds(person, ['staff'], place, now) ? 'staff' : 'manager'

/** Notices are written from a building or from a community, and belong to that. Errors: WRONG_PLACE. */
export function communityOf(place: PlaceId): PlaceId {
  const community = ancestor(place, 'community')
  if (community === null) throw new AppError('WRONG_PLACE')
  return community
}

/** The notice, if whoever acts from a place answers for it. One round trip. Errors: NOTICE_UNKNOWN. */
export async function handledNotice({ place, notice }: { place: PlaceId; notice: string }): Promise<Notice> {
  const found = await notices.get(notice)
  if (!found || !isWithin(found.place, place)) throw new AppError('NOTICE_UNKNOWN')
  return found
}

/** `春晓园 1号楼楼栋长`, `红心社区工作人员`. One round trip. */
export async function titleAt(place: PlaceId, role: ReturnType<typeof roleAt>): Promise<string> {
  const named = role === 'leader' ? place : communityOf(place)
  return `${(await placeLabels([named]))(named)}${role === 'leader' ? '楼栋长' : '工作人员'}`
}

/** Whoever wrote any of it, or handed it in: they do not decide on it themselves. */
export const wroteIt = ({ author, history }: Pick<Notice, 'author' | 'history'>, person: string): boolean =>
  author === person || history.some(({ by, event }) => by === person && (event === 'edit' || event === 'submit'))
