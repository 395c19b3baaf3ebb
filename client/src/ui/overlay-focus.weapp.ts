/** WeChat gives pages no key events and moves the reading order itself. */
export function useOverlayFocus(_open: boolean, _onEscape: () => void): void {}
