import { countOpenapi } from './call'
import { warn } from './log'
import { platformCode } from './platform-errors'
import { openapi } from './sdk'

/** Where the text will be seen, in the platform's numbers. */
const SCENES = { profile: 1, comment: 2 } as const

/**
 * Asks WeChat's content security (v2) about a person's text. `review` wants a person to read it; a platform that cannot
 * answer also means `review`, and is logged. Residents' names, notes of bookings, what is asked of leaders and the visit log
 * keep it as a flag (`…NeedsReview`); booking notes show it to staff, the others to nobody yet. A leader's page, answers,
 * reasons, ratings, a witness's note and the names of family members, grids and places are kept out only when `risky`.
 */
export async function checkText(
  text: string,
  scene: keyof typeof SCENES,
  openid: string,
): Promise<'pass' | 'review' | 'risky'> {
  if (!text) return 'pass'
  countOpenapi()
  try {
    const { result } = await openapi.security.msgSecCheck({ content: text, version: 2, scene: SCENES[scene], openid })
    return result?.suggest ?? 'review'
  } catch (error) {
    warn('msgSecCheck', platformCode(error))
    return 'review'
  }
}
