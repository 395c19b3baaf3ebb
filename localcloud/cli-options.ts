import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DatabaseSchema } from './database/database'
import { errorMessage } from './error-parts'
import { isRecord, parseJson } from './json-value'
import type { LocalCloudOptions, Person } from './options'
import { StartError } from './start-error'

const FLAGS = {
  functions: { type: 'string' },
  port: { type: 'string', default: '8787' },
  data: { type: 'string', default: ':memory:' },
  schema: { type: 'string' },
  'create-collections': { type: 'boolean', default: false },
  'node-path': { type: 'string' },
  hosting: { type: 'string' },
  people: { type: 'string' },
  instances: { type: 'string' },
  'no-timer': { type: 'boolean', default: false },
  'env-file': { type: 'string' },
  'push-to': { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

export const USAGE = `npm run cloud -- --functions <dir> [options]
  --functions <dir>      folder of cloud functions, one folder each with index.js
  --port <n>             port on 127.0.0.1; 0 picks a free one (8787)
  --data <dir>           folder for the database and files, or :memory: to keep nothing (:memory:)
  --schema <file>        database.json: collections and indexes
  --create-collections   create a collection on its first insert
  --node-path <dir>      where functions find packages that their own folder lacks
  --hosting <dir>        static files served at /
  --people <file>        JSON list of { openid, name, note } for the console
  --env-file <file>      JSON object of the functions' environment variables
  --push-to <function>   where verdicts on pictures (wxa_media_check) are pushed to
  --instances <n>        function instances alive at once (8)
  --no-timer             timers fire only by POST /control/fire
  --verbose              repeat the functions' log lines here`

/** The options of a command line, or 'help'. Throws BAD_FLAG or FILE_UNREADABLE. */
export function readCommandLine(args: string[]): LocalCloudOptions | 'help' {
  const flags = parseFlags(args)
  if (flags.help) return 'help'
  if (flags.functions === undefined) throw new StartError('BAD_FLAG', '--functions <dir> is missing')
  if (flags.host !== '127.0.0.1')
    throw new StartError('BAD_FLAG', '--host can only be 127.0.0.1: the local cloud has no login')
  const optional = (path: string | undefined) => (path === undefined ? undefined : resolve(path))
  return {
    functions: resolve(flags.functions),
    port: wholeNumber('--port', flags.port, 0, 65_535),
    data: flags.data === ':memory:' ? flags.data : resolve(flags.data),
    schema: flags.schema === undefined ? undefined : readSchema(flags.schema),
    createCollections: flags['create-collections'],
    nodePath: optional(flags['node-path']),
    hosting: optional(flags.hosting),
    people: flags.people === undefined ? undefined : readPeople(flags.people),
    env: flags['env-file'] === undefined ? undefined : readEnvironment(flags['env-file']),
    pushTo: flags['push-to'],
    instances: flags.instances === undefined ? undefined : wholeNumber('--instances', flags.instances, 1, 64),
    timer: !flags['no-timer'],
    verbose: flags.verbose,
  }
}

function parseFlags(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, strict: true, allowPositionals: false }).values
  } catch (error) {
    const reason = errorMessage(error)
    throw new StartError('BAD_FLAG', reason.split('\n')[0]?.split('. ')[0] ?? reason)
  }
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new StartError('BAD_FLAG', `${flag} must be a whole number from ${least} to ${most}, not ${text}`)
  }
  return value
}

function readJsonFile(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartError('FILE_UNREADABLE', `cannot read ${file}: ${errorMessage(error)}`)
  }
  const value = parseJson(text)
  if (value === undefined) throw new StartError('FILE_UNREADABLE', `${file} is no JSON`)
  return value
}

function isSchema(value: unknown): value is DatabaseSchema {
  return isRecord(value) && Array.isArray(value.collections) && value.collections.every(isRecord)
}

function readSchema(file: string): DatabaseSchema {
  const schema = readJsonFile(file)
  if (!isSchema(schema)) throw new StartError('FILE_UNREADABLE', `${file} declares no collections`)
  return schema
}

function isPerson(value: unknown): value is Person {
  return isRecord(value) && typeof value.openid === 'string' && typeof value.name === 'string'
}

function readPeople(file: string): Person[] {
  const people = readJsonFile(file)
  if (Array.isArray(people) && people.every(isPerson)) return people
  throw new StartError('FILE_UNREADABLE', `${file} must be a list of { openid, name, note }`)
}

function readEnvironment(file: string): Record<string, string> {
  const variables = readJsonFile(file)
  if (isRecord(variables) && Object.values(variables).every((value) => typeof value === 'string')) {
    return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, String(value)]))
  }
  throw new StartError('FILE_UNREADABLE', `${file} must be an object of strings`)
}
