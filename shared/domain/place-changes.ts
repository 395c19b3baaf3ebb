/** One change of a place, written in the same update that made it. */
export interface PlaceChange {
  at: number
  /** Person id; `import:<id>` for a row of a file. */
  by: string
  event: 'add' | 'rename' | 'move' | 'close' | 'order'
  from?: string
  to?: string
  reason?: string
  /** The command's client key. */
  key: string
}
