export const LONGEST_CELL = 64

/** Cut, and copied: a part of a long text would keep all of it in memory. */
export function shortened(text: string): string {
  return text.length <= 12 ? text : Buffer.from(text.slice(0, LONGEST_CELL), 'utf16le').toString('utf16le')
}
