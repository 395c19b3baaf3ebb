import type { DeskKeys } from './use-desk-keys'

/** WeChat gives pages no key events. */
export function useDeskKeys(_keys: DeskKeys): void {}
