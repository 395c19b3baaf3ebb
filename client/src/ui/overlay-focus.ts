/** Where there is a keyboard, it follows what lies over the page: overlay-focus.weapp.ts or overlay-focus.h5.ts. */
export declare function useOverlayFocus(open: boolean, onEscape: () => void): void
