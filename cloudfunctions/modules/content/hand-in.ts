import { AppError } from '../../../shared/contracts/errors'
import { CHECK_MACHINE, type CheckStatus, type CheckSubject } from '../../../shared/domain/check-machine'
import { PICTURE_VERDICT_WITHIN, type PictureState } from '../../../shared/domain/picture-states'
import type { ContentCheck } from '../../../shared/model/content-check'
import type { PlaceId } from '../../../shared/model/place'
import { checkPicture } from '../../kit/check-picture'
import { checkIdOf, fingerprintOf, sortKey } from '../../kit/ids'
import { contentChecks } from './stores'

/** Whose content it is, and whose staff decide. Hand it in before the thing itself is written: a crash leaves a check too many. */
interface HandedIn {
  subject: CheckSubject
  /** Id of the notice, thread, request, booking, post or person. */
  about: string
  community: PlaceId
  by: string
  byName: string
  /** Epoch ms. */
  now: number
}

export interface HandedPicture extends HandedIn {
  /** Storage id. */
  file: string
  /** Of whoever chose it. */
  openid: string
}

export interface HandedText extends HandedIn {
  /** Which part of it, such as the number of a line; empty where there is one part only. */
  part: string
  text: string
}

const PICTURE_STATE_OF: Record<CheckStatus, Exclude<PictureState, 'draft'>> = {
  checking: 'checking',
  review: 'review',
  passed: 'shown',
  refused: 'refused',
}

/**
 * Hands a picture to WeChat to be checked, once: a repeat, also after the verdict, gives what is known of it.
 * Where WeChat cannot be asked, a person is. Round trips: 2, and WeChat between them; 1 for a repeat.
 */
export async function handInPicture(picture: HandedPicture): Promise<Exclude<PictureState, 'draft'>> {
  const { subject, about, file, openid, now } = picture
  const id = checkIdOf(subject, about, file)
  const before = await contentChecks.get(id)
  if (before) return PICTURE_STATE_OF[before.status]
  const trace = await checkPicture(file, openid)
  const asked = { trace, dueAt: trace === null ? null : now + PICTURE_VERDICT_WITHIN }
  const part = { kind: 'picture', part: file, file, text: null } as const
  const check = newCheck(id, picture, { ...part, ...asked }, trace === null ? 'handUp' : 'handIn')
  if (await contentChecks.insertIfAbsent(check)) return PICTURE_STATE_OF[check.status]
  // Two at once: what the first one was told stands.
  const first = await contentChecks.get(id)
  return PICTURE_STATE_OF[first?.status ?? check.status]
}

/**
 * Puts a text before a person, after WeChat's check wanted one. True while it waits; false if this very text was found
 * fit before. Round trips: 1; 2 for a repeat. Errors: CONTENT_REFUSED (NAME_REFUSED for a name), if it was found unfit.
 */
export async function handUpText(said: HandedText): Promise<boolean> {
  const { subject, about, part, text } = said
  // What is changed is another text, and needs a verdict of its own.
  const id = checkIdOf(subject, about, fingerprintOf({ part, text }))
  const own = { kind: 'text', part, text, file: null, trace: null, dueAt: null } as const
  if (await contentChecks.insertIfAbsent(newCheck(id, said, own, 'handUp'))) return true
  const before = await contentChecks.get(id)
  if (before?.status === 'refused') throw new AppError(subject === 'name' ? 'NAME_REFUSED' : 'CONTENT_REFUSED')
  return before?.status !== 'passed'
}

type Own = Pick<ContentCheck, 'kind' | 'part' | 'text' | 'file' | 'trace' | 'dueAt'>

function newCheck(
  _id: string,
  { subject, about, community, by, byName, now }: HandedIn,
  own: Own,
  event: 'handIn' | 'handUp',
): ContentCheck {
  const status = CHECK_MACHINE.events[event].to
  const entry = { at: now, by, role: 'system', event, from: null, to: status, channel: 'miniprogram' } as const
  return {
    _id,
    ...{ subject, about, community, by, byName, ...own },
    createdAt: now,
    sort: sortKey(now, _id),
    status,
    live: CHECK_MACHINE.states[status].live,
    rev: 0,
    history: [{ ...entry, key: event, rev: 0 }],
    pending: [],
    pendingAt: null,
  }
}
