import { countOpenapi } from './call'
import { linkTo } from './files'
import { warn } from './log'
import { platformCode } from './platform-errors'
import { openapi } from './sdk'

/** WeChat fetches the picture some time within half an hour (seconds). */
const LINK = 3600
/** In the platform's numbers: a picture, the second version of the check, seen as a comment is. */
const PICTURE = { mediaType: 2, version: 2, scene: 2 } as const

/**
 * Asks WeChat's content security about a picture in storage. The answer comes later, as a push to `verdicts`, and names
 * what this gives: the check's trace; null where WeChat could not be asked, so that a person must look.
 * `openid` is whoever chose the picture, and was here within two hours. No round trip to the database.
 */
export async function checkPicture(file: string, openid: string): Promise<string | null> {
  const mediaUrl = await linkTo(file, LINK)
  if (mediaUrl === null) return null
  countOpenapi()
  try {
    const { traceId } = await openapi.security.mediaCheckAsync({ ...PICTURE, mediaUrl, openid })
    return traceId ?? null
  } catch (error) {
    warn('mediaCheckAsync', platformCode(error))
    return null
  }
}
