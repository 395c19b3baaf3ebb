import { AppError, type ErrorCode } from '../../shared/contracts/errors'
import { countOpenapi } from './call'
import { warn } from './log'
import { platformCode } from './platform-errors'
import { openapi } from './sdk'

/** A drawn code: its bytes, and how the name of its file ends. */
export interface CodePicture {
  content: Buffer
  ending: 'png' | 'jpg'
}

/** Pixels: sharp on paper as wide as a hand. */
const WIDTH = 860
const ENDINGS: Record<string, CodePicture['ending']> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg' }
const REFUSALS: Record<string, ErrorCode> = {
  41030: 'MINI_CODE_NO_PAGE',
  45009: 'MINI_CODE_LIMIT',
  45011: 'MINI_CODE_LIMIT',
}

/**
 * Has WeChat draw a code that opens a page of the mini-program. `page` has no slash before it and no words after it; it
 * need not be published yet. `scene`: at most 32 letters, digits and signs, which the page finds among what it was opened
 * with. No round trip to the database. Errors: MINI_CODE_NO_PAGE, MINI_CODE_LIMIT, MINI_CODE_REFUSED.
 */
export async function miniProgramCode(page: string, scene: string): Promise<CodePicture> {
  countOpenapi()
  const { contentType = '', buffer } = await ask(page, scene)
  const ending = ENDINGS[contentType.split(';')[0]?.trim() ?? '']
  if (ending === undefined || !buffer?.length) {
    warn('getUnlimited', contentType)
    throw new AppError('MINI_CODE_REFUSED')
  }
  return { content: Buffer.from(buffer), ending }
}

async function ask(page: string, scene: string) {
  try {
    // What is not published may be printed already: WeChat need not look for the page.
    return await openapi.wxacode.getUnlimited({ scene, page, checkPath: false, width: WIDTH })
  } catch (error) {
    const code = platformCode(error)
    warn('getUnlimited', code)
    throw new AppError(REFUSALS[code] ?? 'MINI_CODE_REFUSED')
  }
}
