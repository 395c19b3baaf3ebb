/** Version of the privacy notice in force; a newer one asks everybody again. */
export const PRIVACY_NOTICE = '2026-12' as const
