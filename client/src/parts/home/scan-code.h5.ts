/** A browser would need a decoder of its own; people type what stands under the code instead. */
export const canScan = false

export function scanCode(): Promise<string | null> {
  return Promise.resolve(null)
}
