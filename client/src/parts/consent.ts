import type { CONSENT_ANSWERS } from '../../../shared/contracts/notifications'
import type { ConsentMoment } from '../../../shared/domain/message-templates'

/** What the person answered for one message template. */
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number]

/**
 * Asks to be allowed to send these templates (platform ids, at most 3 for older clients, all of one kind). Call it
 * first in a tap, before any await: WeChat refuses it anywhere else. Gives an answer per id, and never fails: not being
 * told must not stop what the person came for. `moment` is what they are doing.
 */
export declare function askConsent(
  templateIds: readonly string[],
  moment: ConsentMoment,
): Promise<Record<string, ConsentAnswer>>
