import { type CheckSubject, REFUSED_TEXT } from '../../../shared/domain/check-machine'
import type { PictureState } from '../../../shared/domain/picture-states'
import type { Booking } from '../../../shared/model/booking'
import type { ContentCheck } from '../../../shared/model/content-check'
import type { HelpRequest } from '../../../shared/model/leader'
import { bookings } from '../bookings/stores'
import { settlePostWords } from '../leaders/post-words'
import { helpRequests } from '../leaders/stores'
import { settlePicture } from '../notices/picture-verdict'
import { clearThreadLine, hideThreadLine } from '../notices/thread-lines'
import { settleName } from './settle-name'
import { reasonsIn, settleWords, type Words } from './settle-words'

/** A check whose verdict is to be carried to what it is of. */
export type Settled = Pick<ContentCheck, '_id' | 'about' | 'part' | 'text' | 'file' | 'status'>

/** Carries a verdict to its subject. Called again after a crash, so it must be safe to repeat; `now` is epoch ms. */
type Carry = (check: Settled, now: number) => Promise<void>

const SHOWN_AS: Partial<Record<ContentCheck['status'], Extract<PictureState, 'shown' | 'refused' | 'review'>>> = {
  passed: 'shown',
  refused: 'refused',
  review: 'review',
}

const picture: Carry = async ({ about, file, status }) => {
  const state = SHOWN_AS[status]
  if (file !== null && state) await settlePicture(about, file, state)
}

/** A text is doubted until a person has decided. */
const decided =
  (carry: (check: Settled & { text: string }, isFit: boolean, now: number) => Promise<void>): Carry =>
  async ({ text, status, ...check }, now) => {
    const isOver = status === 'passed' || status === 'refused'
    if (text !== null && isOver) await carry({ ...check, text, status }, status === 'passed', now)
  }

const helpWords = ({ text, answer, rating, history }: HelpRequest): Words[] => [
  { path: 'text', text, doubt: 'textNeedsReview' },
  ...(answer ? [{ path: 'answer.text', text: answer.text }] : []),
  ...(rating ? [{ path: 'rating.comment', text: rating.comment }] : []),
  ...reasonsIn(history),
]
const bookingWords = ({ note, history }: Booking): Words[] => [
  { path: 'note', text: note, doubt: 'noteNeedsReview' },
  ...reasonsIn(history),
]

/** What a verdict means for each kind of content. */
export const SUBJECTS: Record<CheckSubject, Carry> = {
  notice: picture,
  thread: decided(({ about, part }, isFit) => (isFit ? clearThreadLine : hideThreadLine)(about, Number(part))),
  help: decided(({ about, text }, isFit) => settleWords(helpRequests, about, helpWords, { text, isFit })),
  booking: decided(({ about, text }, isFit) => settleWords(bookings, about, bookingWords, { text, isFit })),
  post: decided(async ({ about, text }, isFit) => {
    if (!isFit) await settlePostWords(about, text, REFUSED_TEXT)
  }),
  name: decided(({ _id, about, text }, isFit, now) =>
    settleName({ check: _id, person: about, name: text, isFit, now }),
  ),
}
