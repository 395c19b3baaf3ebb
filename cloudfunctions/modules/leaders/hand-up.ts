import type { PlaceId } from '../../../shared/model/place'
import type { Call } from '../../kit/serve'
import { handUpText } from '../content/hand-in'

interface Said {
  /** Of the request. */
  id: string
  /** Which words of it: empty for the question itself. */
  part: '' | 'answer' | 'reason' | 'comment'
  text: string
  community: PlaceId
}

/** Puts words of a request before a person, after WeChat's check wanted one; true while they wait. Errors: CONTENT_REFUSED. */
export const handUpHelp = ({ id, ...said }: Said, { person, now }: Call): Promise<boolean> =>
  handUpText({ subject: 'help', about: id, ...said, by: person._id, byName: person.name, now })
