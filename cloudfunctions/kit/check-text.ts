import { countOpenapi } from './call'
import { warn } from './log'
import { platformCode } from './platform-errors'
import { openapi } from './sdk'

/** Where the text will be seen, in the platform's numbers. */
const SCENES = { profile: 1, comment: 2 } as const

/**
 * Asks WeChat's content security (v2) about a person's text. `review` wants a person to read it;
 * a platform that cannot answer also means `review`, never a silent pass.
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
