import { AppError } from '../../../shared/contracts/errors'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { HELP, HELP_MACHINE } from '../../../shared/domain/help-machine'
import { isVerified, liveHomes } from '../../../shared/domain/homes'
import { isWithin } from '../../../shared/domain/places'
import { remindOfDue } from '../../../shared/domain/reminders'
import type { HelpRequest, LeaderPost } from '../../../shared/model/leader'
import type { Home } from '../../../shared/model/person'
import { checkText } from '../../kit/check-text'
import { fingerprintOf, helpRequestIdOf, sortKey } from '../../kit/ids'
import type { Call, Handlers } from '../../kit/serve'
import { spendTry } from '../identity/tries'
import { placeLabels } from '../places/labels'
import { mayActFor } from '../residents/acting-for'
import { dueAfter } from './due'
import { handUpHelp } from './hand-up'
import { standingIn } from './may-cover'
import { helpRequests, posts } from './stores'
import { helpOf } from './views'

type Serves = Handlers<typeof contract>
type Asked = Parameters<Serves['ask']>[0]

/**
 * Asks the leader of a building that the caller lives in. A repeat is answered with what it made, and spends nothing. The
 * limit is spent by a conditional write before WeChat is asked about the words and before anything else is written, so
 * that neither parallel asks nor refused ones outrun it.
 * Round trips: caller, what a repeat made and post at once, limit, names, request; one more for a family member. Errors: POST_UNKNOWN, HOME_UNKNOWN,
 * NOT_VERIFIED, FAMILY_UNKNOWN, CONTENT_REFUSED, HELP_LIMIT, KEY_USED.
 */
export const ask: Serves['ask'] = async (input, call) => {
  const { building, kind, text, member, key } = input
  const { person, now } = call
  const id = helpRequestIdOf(person._id, key)
  const asked = fingerprintOf({ building, kind, text, ...(member === undefined ? {} : { member }) })
  const [before, post] = await Promise.all([helpRequests.get(id), posts.get(building)])
  if (before) return answerRepeat(before, asked)
  if (!post?.community) throw new AppError('POST_UNKNOWN')
  const home = bestHome(
    liveHomes(person).filter(({ stairwell }) => isWithin(stairwell, building)),
    now,
  )
  if (!home) throw new AppError('HOME_UNKNOWN')
  if (HELP[kind].needsVerified && !isVerified(home, now)) throw new AppError('NOT_VERIFIED')
  const forMember = member === undefined ? null : await memberFor(person._id, member, now)
  try {
    await spendTry('askLeader', person._id, now)
  } catch (refusal) {
    if (!(refusal instanceof AppError)) throw refusal
    // Its own repeat, at the same moment, may have spent the last one.
    const made = await helpRequests.get(id)
    if (made) return answerRepeat(made, asked)
    throw new AppError('HELP_LIMIT')
  }
  const verdict = await checkText(text, 'comment', call.openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  const review = verdict === 'review' && (await handUpHelp({ id, part: '', text, community: post.community }, call))
  const request = await newRequest({ id, asked, forMember, review }, input, home, post, call)
  if (await helpRequests.insertIfAbsent(request)) return { request: helpOf(request) }
  return answerRepeat(await helpRequests.get(id), asked)
}

/** What was made under this key before. Errors: KEY_USED, if it asked for something else. */
function answerRepeat(made: HelpRequest | null, asked: string) {
  if (made?.asked !== asked) throw new AppError('KEY_USED')
  return { request: helpOf(made) }
}

/** A family member, if the caller may act for them now. Errors: FAMILY_UNKNOWN. */
async function memberFor(actor: string, member: string, now: number) {
  const found = await mayActFor(actor, member, now)
  if (!found) throw new AppError('FAMILY_UNKNOWN')
  return found
}

/** Of several homes in the building, one that is verified. */
const bestHome = (homes: readonly Home[], now: number): Home | undefined =>
  homes.find((home) => isVerified(home, now)) ?? homes[0]

async function newRequest(
  { id, asked, forMember, review }: Pick<HelpRequest, 'forMember' | 'asked'> & { id: string; review: boolean },
  { building, kind, text, key }: Asked,
  { stairwell }: Home,
  post: LeaderPost,
  { person, now }: Call,
): Promise<HelpRequest> {
  const labelOf = await placeLabels([stairwell])
  const { community, label, leader, name } = post
  const due = await dueAfter(HELP[kind].withinMinutes, community, now)
  const holder = leader === null ? standingIn(post, now) : { person: leader, name }
  // Nobody asks oneself: a leader's own request goes to staff.
  const holds = holder && holder.person !== person._id ? holder : null
  const entry = { at: now, by: person._id, role: 'person', event: 'ask', from: null, to: HELP_MACHINE.initial } as const
  return {
    _id: id,
    key,
    kind,
    person: person._id,
    personName: person.name,
    forMember: forMember ?? null,
    community,
    building,
    label,
    stairwell,
    stairwellName: labelOf(stairwell),
    leader: holds?.person ?? null,
    leaderName: holds?.name ?? '',
    withStaff: holds === null,
    text,
    textNeedsReview: review,
    status: HELP_MACHINE.initial,
    live: true,
    rev: 0,
    due,
    remindAt: remindOfDue(due, now),
    promisedAt: null,
    answer: null,
    rating: null,
    asked,
    createdAt: now,
    sort: sortKey(now, id),
    history: [{ ...entry, channel: 'miniprogram', key, rev: 0 }],
    pending: [{ id: 'ask:0', event: 'ask', rev: 0, at: now, release: null }],
    pendingAt: now,
  }
}
