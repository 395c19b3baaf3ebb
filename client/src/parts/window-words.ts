import { windowName } from '../../../shared/domain/slots'

/** A window as it is read out: `w3` → 3号窗口; what is words already stays as it is. */
export function windowWords(window: string): string {
  return /^w\d+$/.test(window) ? windowName(window) : window
}
