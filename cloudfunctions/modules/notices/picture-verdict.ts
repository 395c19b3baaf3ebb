import type { PictureState } from '../../../shared/domain/picture-states'
import { notices } from './stores'

/** Corrections that may come between reading and writing. */
const TRIES = 3
/** Before a first verdict. A doubt that comes late takes no decision back. */
const UNDECIDED: readonly PictureState[] = ['draft', 'checking']

/**
 * Gives a picture of a notice its verdict, wherever it stands in it now; a version that came meanwhile is looked up
 * again. A repeat changes nothing, nor does a picture that is no longer there. Moves no `rev`: who works on the text is not
 * disturbed. Two round trips; throws if the notice changes too fast.
 */
export async function settlePicture(
  notice: string,
  file: string,
  state: Extract<PictureState, 'shown' | 'refused' | 'review'>,
): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    const found = await notices.find({ where: { _id: notice }, limit: 1, fields: ['pictures'] })
    const at = found[0]?.pictures.findIndex((picture) => picture.file === file) ?? -1
    const before = found[0]?.pictures[at]?.state
    if (before === undefined || before === state) return
    if (state === 'review' && !UNDECIDED.includes(before)) return
    const where = { _id: notice, [`pictures.${at}.file`]: file, [`pictures.${at}.state`]: before }
    if ((await notices.update(where, { [`pictures.${at}.state`]: state })) === 1) return
  }
  throw new Error(`the pictures of ${notice} change too fast`)
}
