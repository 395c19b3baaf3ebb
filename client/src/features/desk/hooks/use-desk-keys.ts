export interface DeskKeys {
  /** +1 for the next request, -1 for the one before. */
  onMove: (by: 1 | -1) => void
  onEnter: () => void
}

/** The desk by keyboard, where there is one: use-desk-keys.weapp.ts or use-desk-keys.h5.ts. */
export declare function useDeskKeys(keys: DeskKeys): void
