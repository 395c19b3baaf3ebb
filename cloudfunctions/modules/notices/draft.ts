import type { ParsedInputOf } from '../../../shared/contracts/contract'
import { AppError } from '../../../shared/contracts/errors'
import type { notices as contract } from '../../../shared/contracts/notices'
import { NOTICE_MACHINE, NOTICE_STAGES } from '../../../shared/domain/notice-machine'
import { endOf, wrongTimes } from '../../../shared/domain/notice-times'
import type { Notice } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import { fingerprintOf, noticeIdOf, sortKey } from '../../kit/ids'
import type { Handlers } from '../../kit/serve'
import { communityOf, handledNotice, roleAt, titleAt } from './acting'
import { act, assertCurrent, current, isRepeat } from './acts'
import { contentOf } from './content'
import { asSeen } from './hand-in-pictures'
import { freshFan } from './published'
import { notices } from './stores'
import { readersFor, targetsOf } from './targets'
import { writtenOf } from './written-views'

type Serves = Handlers<typeof contract>
type Input = Omit<ParsedInputOf<typeof contract.draft>, 'place' | 'key'>

/**
 * Round trips: caller, targets and the author's title at once, notice, names.
 * Errors: TARGET_OUTSIDE, WRONG_PLACE, SCHEDULE_PAST, PERIOD_WRONG, KEY_USED and those of `contentOf`.
 */
export const draft: Serves['draft'] = async ({ place, key, ...input }, call) => {
  const { person, now } = call
  const community = communityOf(place)
  const role = roleAt(place, call)
  const [words, authorTitle] = await Promise.all([wordsOf(input, place, call), titleAt(place, role)])
  const _id = noticeIdOf(person._id, key)
  const entry = { at: now, by: person._id, role, event: 'draft', from: null, to: NOTICE_MACHINE.initial } as const
  const status = NOTICE_MACHINE.initial
  const notice: Notice = {
    _id,
    key,
    ...words,
    community,
    place,
    author: person._id,
    authorName: person.name,
    authorTitle,
    version: 1,
    correction: null,
    needsReview: false,
    publishedAt: null,
    order: '',
    fanAt: null,
    fan: freshFan(1),
    asked: fingerprintOf({ place, ...input, ...listsOf(input) }),
    createdAt: now,
    sort: sortKey(now, _id),
    status,
    live: NOTICE_MACHINE.states[status].live,
    stage: NOTICE_STAGES[status],
    rev: 0,
    history: [{ ...entry, channel: 'miniprogram', key, rev: 0 }],
    // Nobody is told of a draft.
    pending: [],
    pendingAt: null,
  }
  if (await notices.insertIfAbsent(notice)) return { notice: await writtenOf(notice, place, call) }
  const made = await notices.get(_id)
  if (made?.asked !== notice.asked) throw new AppError('KEY_USED')
  return { notice: await writtenOf(made, place, call) }
}

/**
 * Round trips: caller, notice, targets, transition, read back, names.
 * Errors: NOTICE_UNKNOWN, NOT_NOW, STALE, KEY_USED and those of `draft`.
 */
export const edit: Serves['edit'] = async ({ place, notice, rev, key, ...input }, call) => {
  const found = await handledNotice({ place, notice })
  if (isRepeat(found, key, call.person._id, 'edit')) return { notice: await current(notice, place, call) }
  assertCurrent(found, rev, 'edit')
  const changes = { ...(await wordsOf(input, found.place, call, found)), needsReview: false }
  const how = { event: 'edit', role: roleAt(place, call), changes, where: asSeen(found.pictures) } as const
  return act(found, { place, notice, rev, key }, call, how)
}

/** What an author's input becomes. One round trip. */
async function wordsOf(
  input: Input,
  place: PlaceId,
  { person, now }: { person: { _id: string }; now: number },
  before?: Pick<Notice, 'pictures' | 'attachments'>,
) {
  const { kind, groups, isPublic, pinned, publishAt, objectionUntil } = input
  const wrong = wrongTimes(input, now)
  if (wrong) throw new AppError(wrong)
  const targets = await targetsOf(input.targets, place)
  const readers = readersFor(targets, isPublic, communityOf(place))
  const said = await contentOf(input, person._id, before)
  const expiresAt = endOf(input, now)
  return {
    kind,
    targets,
    groups: [...new Set(groups)],
    isPublic,
    readers,
    pinned,
    publishAt,
    objectionUntil,
    expiresAt,
    ...said,
  }
}

/** Lists as text, for a fingerprint. */
const listsOf = ({ targets, groups, pictures, attachments }: Input) => ({
  targets: targets.join(),
  groups: groups.join(),
  pictures: pictures.join(),
  attachments: attachments.map(({ file, name }) => `${file} ${name}`).join(),
})
