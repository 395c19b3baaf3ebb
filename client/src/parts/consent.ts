import type { CONSENT_ANSWERS } from '../../../shared/contracts/notifications'

/** What the person answered for one message template. */
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number]

/**
 * Asks to be allowed to send these templates (platform ids, at most 3 for older clients). Call it first in a tap,
 * before any await: WeChat refuses it anywhere else. Gives an answer per id, and never fails: not being told must not
 * stop a booking.
 */
export declare function askConsent(templateIds: readonly string[]): Promise<Record<string, ConsentAnswer>>
