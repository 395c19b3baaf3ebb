import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { linkTo, putFile } from '../../kit/files'
import { miniProgramCode } from '../../kit/mini-program-code'
import type { Handlers } from '../../kit/serve'
import { placeIn } from './guard'
import { places } from './stores'

/** The client's page that reads a stairwell's code from its `scene`. */
const REGISTRATION = 'features/register/pages/register/index'
/** Seconds that a link to the picture is good; what it shows hangs on a door anyway. */
const LINK = 3600

/**
 * The picture is drawn once and kept by its code, so that a repeat, and a stairwell that moved, show the same one; anew only
 * if its file is gone. Round trips: caller, stairwell; one more the first time.
 * Errors: WRONG_PLACE, PLACE_UNKNOWN, PLACE_KIND, MINI_CODE_NO_PAGE, MINI_CODE_LIMIT, MINI_CODE_REFUSED, FILE_UNKNOWN.
 */
export const doorCode: Handlers<typeof contract>['doorCode'] = async ({ community, stairwell }) => {
  const { kind, status, code, codePicture } = await placeIn(community, stairwell)
  if (kind !== 'stairwell') throw new AppError('PLACE_KIND')
  if (status !== 'open' || code === null) throw new AppError('PLACE_UNKNOWN')
  const kept = codePicture === undefined ? null : await linkTo(codePicture, LINK)
  if (kept !== null) return { code, picture: kept }
  const { content, ending } = await miniProgramCode(REGISTRATION, code)
  const file = await putFile(`door-codes/${code}.${ending}`, content)
  await places.update({ _id: stairwell, code }, { codePicture: file })
  const picture = await linkTo(file, LINK)
  if (picture === null) throw new AppError('FILE_UNKNOWN')
  return { code, picture }
}
