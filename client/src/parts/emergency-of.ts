import type { OutputOf } from '../../../shared/contracts/contract'
import type { home } from '../../../shared/contracts/home'
import type { NoticeSummary } from './notice-marks'

type Told = Pick<OutputOf<typeof home.firstScreen>, 'person' | 'notices' | 'emergency'>

/**
 * The emergency that has to be shown on top of everything: the cloud knows what a registered person has acknowledged;
 * of a visitor only this phone does.
 */
export function emergencyOf(told: Told, seenHere: (notice: NoticeSummary) => boolean): NoticeSummary | null {
  if (told.person !== null) return told.emergency
  return told.notices.find((notice) => notice.kind === 'emergency' && !seenHere(notice)) ?? null
}
