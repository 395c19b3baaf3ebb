import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type DatabaseSchema, openDatabase } from '../../localcloud/database/database'
import type { ManagedKind } from '../../shared/domain/role-places'
import type { SeedName } from '../demo/cast'
import { messageOf } from '../error-parts'
import { Stop } from '../stop'
import { seedDatabase } from './seed-database'
import { newSettings, readSettings, type Settings, writeSettings } from './settings'
import { shown } from './shown'

/** Present once the folder is whole; while it is being filled the same content bears the other name. */
const SETTINGS = 'settings.json'
const UNFINISHED = 'settings.unfinished.json'

/** Makes sure that the folder can be written and is ours, of that seed, or new. Throws Stop. */
export function checkDataFolder(folder: string, seed: SeedName | null): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new Stop(`the data folder ${shown(folder)} cannot be written: ${messageOf(error)}`)
  }
  const settings = join(folder, SETTINGS)
  if (existsSync(settings)) {
    const kept = readSettings(settings)
    if (seed === null || kept.seed === seed) return
    throw new Stop(`${shown(folder)} holds the seed ${kept.seed}, not ${seed}; choose another folder with --data`)
  }
  const unfinished = join(folder, UNFINISHED)
  if (existsSync(unfinished)) assertAbandoned(unfinished, folder)
  else if (readdirSync(folder).length > 0) {
    throw new Stop(`${shown(folder)} holds other files; choose an empty or a new folder with --data`)
  }
}

/** Node's own recursive mkdir never returns where the file system refuses with ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error('it is not a folder')
    return
  }
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

function assertAbandoned(file: string, folder: string): void {
  const { pid } = readSettings(file)
  try {
    process.kill(pid, 0)
  } catch {
    return
  }
  throw new Stop(`${shown(folder)} is being filled by process ${pid}; wait for it or choose another folder with --data`)
}

export interface Opening {
  folder: string
  /** For a new folder. */
  seed: SeedName
  /** The same: what the first manager's code is for. */
  managerOf?: ManagedKind
  schema: DatabaseSchema
  now: number
  say: (line: string) => void
}

/** The settings of a kept folder, or of a new one that is filled now. Throws Stop and what `openDatabase` throws. */
export async function openDataFolder({ folder, seed, managerOf, schema, now, say }: Opening): Promise<Settings> {
  const whole = join(folder, SETTINGS)
  if (existsSync(whole)) return readSettings(whole)

  // What is left of a start that was interrupted goes; nothing in it has been used yet.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  const settings = newSettings(seed, now, managerOf)
  const unfinished = join(folder, UNFINISHED)
  writeSettings(unfinished, settings)
  const people = await fill(settings, folder, schema, say)
  writeSettings(unfinished, { ...settings, people })
  renameSync(unfinished, whole)
  return { ...settings, people }
}

const SPEAK_EVERY_MS = 3_000

async function fill(settings: Settings, folder: string, schema: DatabaseSchema, say: (line: string) => void) {
  const { seed, secret, madeAt, managerCode, managerOf } = settings
  say(`filling ${shown(folder)} with the seed ${seed} …`)
  const began = Date.now()
  let spoke = began
  let count = 0
  const progress = (documents: number) => {
    count = documents
    if (Date.now() - spoke < SPEAK_EVERY_MS) return
    spoke = Date.now()
    say(`${documents.toLocaleString('en')} documents`)
  }
  const database = openDatabase({ file: join(folder, 'database.sqlite'), schema, now: Date.now })
  try {
    const key = Buffer.from(secret, 'base64')
    const wanted = {
      seed,
      now: madeAt,
      secret: key,
      managerCode: managerCode ?? '',
      progress,
      ...(managerOf ? { managerOf } : {}),
    }
    const people = await seedDatabase(database, wanted)
    say(`${count.toLocaleString('en')} documents in ${((Date.now() - began) / 1000).toFixed(1)} s`)
    return people
  } finally {
    database.close()
  }
}
