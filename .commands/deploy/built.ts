import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../error-parts'
import { Stop } from '../stop'

/** A function's `config.json`. */
export interface FunctionConfig {
  runtime: string
  /** MB. */
  memorySize: number
  /** Seconds. */
  timeout: number
  envVariables?: string[]
  permissions: { openapi: string[] }
  triggers: { name: string; type: string; config: string }[]
}

export interface BuiltFunction {
  name: string
  config: FunctionConfig
}

/** `database.json`. */
export interface BuiltDatabase {
  collections: {
    name: string
    rule: string
    indexes: { name: string; unique?: boolean; keys: { field: string; direction: 1 | -1 }[] }[]
  }[]
  storageRule: string
}

export interface Built {
  functions: BuiltFunction[]
  database: BuiltDatabase
}

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (error) {
    throw new Stop(`${file} cannot be read: ${messageOf(error)}`)
  }
}

/** What the build left in a folder. Throws Stop if nothing is built. */
export function readBuilt(folder: string): Built {
  const schema = join(folder, 'database.json')
  if (!existsSync(schema)) throw new Stop('nothing is built yet: run `npm run build` first')
  const functions = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'config.json')))
    .map(({ name }) => ({ name, config: readJson<FunctionConfig>(join(folder, name, 'config.json')) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return { functions, database: readJson<BuiltDatabase>(schema) }
}
