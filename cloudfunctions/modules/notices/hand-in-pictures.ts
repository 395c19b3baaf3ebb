import type { Notice, NoticePicture } from '../../../shared/model/notice'
import type { Where } from '../../kit/collection'
import { inTurn } from '../../kit/in-turn'
import type { Call } from '../../kit/serve'
import { handInPicture } from '../content/hand-in'

const WIDTH = 3

/**
 * Hands the pictures in to be checked that were not yet, before the notice says so. Should the notice then not be
 * written, their verdicts find them as they are; handing in again makes no second check.
 */
export function handInPictures(
  { _id, community, pictures }: Pick<Notice, '_id' | 'community' | 'pictures'>,
  { person, openid, now }: Call,
): Promise<NoticePicture[]> {
  const hander = { community, by: person._id, byName: person.name, openid, now }
  return inTurn(pictures, WIDTH, async ({ file, state }) => {
    if (state !== 'draft') return { file, state }
    return { file, state: await handInPicture({ subject: 'notice', about: _id, file, ...hander }) }
  })
}

/** Holds only while the pictures are as they were read: a verdict that came meanwhile must not be written over. */
export const asSeen = (pictures: readonly NoticePicture[]): Where<Notice> =>
  Object.fromEntries(
    pictures.flatMap(({ file, state }, i) => [
      [`pictures.${i}.file`, file],
      [`pictures.${i}.state`, state],
    ]),
  )
