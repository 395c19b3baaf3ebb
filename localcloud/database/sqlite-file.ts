import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'libsql'
import { OpenError } from './open-error'

/** What SQLite can hold in one cell here; blobs come back as ArrayBuffer. */
export type Cell = null | number | string | Uint8Array
export type Row = (null | number | string | ArrayBuffer)[]

export interface SqliteFile {
  /** Every row at once, so that no statement stays open and holds back a checkpoint. */
  all(sql: string, ...cells: Cell[]): Row[]
  run(sql: string, ...cells: Cell[]): { changes: number; lastInsertRowid: number | bigint }
  exec(sql: string): void
  /** Runs `work` in one SQLite transaction, or a part of one: all of it is durable when the outermost
   * returns, or none if it throws. */
  atomically<T>(work: () => T): T
  /** Called after every rollback, to forget what was learnt in it. */
  onRollback(listener: () => void): void
  close(): void
}

const APPLICATION_ID = 0x48_58_44_42
const FORMAT = 1
/** Above this a full check at every start would be felt; SQLite still checks each page that it reads. */
const CHECKED_BYTES = 64 * 1024 * 1024
/** Pages kept in memory; the inner pages of a million documents' indexes fit. */
const CACHE_KIB = 48 * 1024
const KEPT_STATEMENTS = 400

/** Opens the file for this process alone. Throws OpenError. */
export function openSqliteFile(file: string): SqliteFile {
  const kept = file !== ':memory:'
  if (kept) assertWritable(file)
  try {
    const sqlite = connect(new Sqlite(file, { timeout: 0 }))
    if (kept) prepareFile(sqlite, file)
    return sqlite
  } catch (error) {
    throw explained(error, file)
  }
}

function connect(db: Sqlite.Database): SqliteFile {
  const statements = new Map<string, Sqlite.Statement<unknown[]>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size >= KEPT_STATEMENTS) statements.clear()
    const statement = db.prepare(sql)
    if (statement.reader) statement.raw()
    statements.set(sql, statement)
    return statement
  }
  let depth = 0
  let afterRollback = () => {}
  return {
    all: (sql, ...cells) => prepared(sql).all(cells) as Row[],
    run: (sql, ...cells) => prepared(sql).run(cells),
    exec(sql) {
      statements.clear()
      db.exec(sql)
    },
    atomically(work) {
      const inner = depth > 0
      depth += 1
      try {
        db.exec(inner ? `SAVEPOINT s${depth}` : 'BEGIN IMMEDIATE')
        const result = work()
        db.exec(inner ? `RELEASE s${depth}` : 'COMMIT')
        return result
      } catch (error) {
        if (db.inTransaction) db.exec(inner ? `ROLLBACK TO s${depth}; RELEASE s${depth}` : 'ROLLBACK')
        afterRollback()
        throw error
      } finally {
        depth -= 1
      }
    },
    onRollback: (listener) => {
      afterRollback = listener
    },
    close() {
      // Statements keep libsql's connection alive until they are collected, so the lock is given back by hand.
      for (const sql of ['PRAGMA journal_mode = DELETE', 'PRAGMA locking_mode = NORMAL', 'SELECT 1 FROM sqlite_master'])
        db.prepare(sql).all()
      statements.clear()
      db.close()
    },
  }
}

function prepareFile(sqlite: SqliteFile, file: string): void {
  const pragma = (name: string) => sqlite.all(`PRAGMA ${name}`)[0]?.[0]
  pragma('locking_mode = EXCLUSIVE')
  const foreign = () =>
    new OpenError('DATA_CORRUPT', `${file} is not a database of the local cloud; move it away or choose another folder`)
  const empty = sqlite.all('SELECT count(*) FROM sqlite_master')[0]?.[0] === 0
  if (!empty && pragma('application_id') !== APPLICATION_ID) throw foreign()
  if (!empty && pragma('user_version') !== FORMAT) throw foreign()
  if (!empty && statSync(file).size <= CHECKED_BYTES && pragma('quick_check(1)') !== 'ok') throw damaged(file)
  pragma('journal_mode = WAL')
  pragma('synchronous = FULL')
  pragma(`cache_size = -${CACHE_KIB}`)
  // The promise that nothing acknowledged is lost rests on these, so they are read back.
  if (pragma('journal_mode') !== 'wal' || pragma('synchronous') !== 2)
    throw new OpenError('DATA_UNWRITABLE', `${file} cannot be kept safely: write-ahead logging was refused here`)
  if (empty) sqlite.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`)
  // The exclusive lock is only taken by the first write.
  sqlite.atomically(() => sqlite.run(`PRAGMA user_version = ${FORMAT}`))
}

function assertWritable(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    accessSync(dirname(file), constants.W_OK)
    if (existsSync(file)) {
      if (!statSync(file).isFile()) throw new Error('it is not a file')
      accessSync(file, constants.W_OK)
    }
  } catch (error) {
    throw new OpenError('DATA_UNWRITABLE', `${file} cannot be written: ${reason(error)}`)
  }
}

function explained(error: unknown, file: string): OpenError {
  if (error instanceof OpenError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new OpenError('DATA_LOCKED', `${file} is in use by another process; stop it or choose another folder`)
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(file)
  return new OpenError('DATA_UNWRITABLE', `${file} cannot be opened: ${reason(error)}`)
}

function damaged(file: string): OpenError {
  return new OpenError('DATA_CORRUPT', `${file} is damaged or is not a database; restore a copy or move it away`)
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
}
