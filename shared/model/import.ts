import type { ImportStatus } from '../domain/import-machine'
import type { PlaceId } from './place'

/** A file of households on its way into the place tree. */
export interface Import {
  /** `x` + hash(person, key) */
  _id: string
  /** The community that the file is for, or the street or district, whose files have more columns. */
  community: PlaceId
  /** Storage id of the uploaded file. */
  file: string
  /** What the manager's phone calls it. */
  name: string
  by: string
  at: number
  status: ImportStatus
  /** How often the file was begun to be read: one that ends its reader each time is given up. */
  attempts: number
  /** How many runs have failed on it by an error that is not the file's; absent: none. */
  failures?: number
  /** SHA-256 of the file as first read: what is checked is what was uploaded. */
  digest: string | null
  /** Who had it written or gave it up, when, and with which client key. */
  applied: { by: string; at: number; key: string } | null
  cancelled: { by: string; at: number; key: string } | null
  /** Rows read, rows that stand in the place tree now, and rows with an error. */
  rows: number
  written: number
  faults: number
  /** Households and other places that are not there yet. */
  fresh: number
  /** The first faults, bounded; all of them are in the marked copy. */
  firstFaults: RowFault[]
  /** Storage id of the marked copy; null if there is none. */
  marked: string | null
  chunks: number
  /** Whether its rows are still there: they go once it is over. */
  rowsKept: boolean
  /** Chunks finished in the present step. */
  done: number
  /** Epoch ms when it may go on: its last turn, or later after a failure; null once nothing is left to do. */
  workAt: number | null
  rev: number
  sort: string
}

export interface RowFault {
  /** As the spreadsheet counts: the header is row 1. */
  row: number
  column: string
  message: string
}

/** A row as read. */
export interface ImportRow {
  row: number
  cells: string[]
  /** The first column whose place no earlier row named: from there on, this row adds them; as many as there are columns for none. */
  from: number
}

/** Some rows of an import. Rows are written once; a repeat finds them. They go when the import is over. */
export interface ImportChunk {
  /** `<import>:<number, 4 digits>` */
  _id: string
  import: string
  rows: ImportRow[]
  /** What is wrong with rows as they stand in the file. */
  faults: RowFault[]
  /** What is wrong with them beside the places that are there; null until looked at. */
  found: RowFault[] | null
}
