import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord, numberField, parseJson, stringField } from '../json-value'
import { StartError } from '../start-error'

export interface TimerTrigger {
  name: string
  /** Seven fields: second, minute, hour, day, month, weekday, year; UTC+8. */
  config: string
}

export interface FunctionDefinition {
  name: string
  folder: string
  timeoutMs: number
  memoryMb: number
  openapi: string[]
  triggers: TimerTrigger[]
  /** Changes whenever the function's files do, so that no instance runs old code. */
  version: string
}

export interface Catalogue {
  find(name: string): FunctionDefinition | undefined
  list(): FunctionDefinition[]
}

const RECHECK_MS = 500
const NAME = /^[A-Za-z][\w-]{0,59}$/

/** Reads a folder of cloud functions. Throws FUNCTIONS_MISSING or FUNCTIONS_INVALID. */
export function readCatalogue(folder: string): Catalogue {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new StartError('FUNCTIONS_MISSING', `no functions folder at ${folder}; build the functions first`)
  }
  const known = new Map<string, { definition: FunctionDefinition; checkedAt: number }>()
  for (const name of readdirSync(folder)) {
    if (!NAME.test(name) || !isFunctionFolder(join(folder, name))) continue
    known.set(name, { definition: readDefinition(folder, name), checkedAt: Date.now() })
  }
  if (known.size === 0) {
    throw new StartError('FUNCTIONS_MISSING', `no functions in ${folder}: expected <name>/index.js`)
  }

  function find(name: string): FunctionDefinition | undefined {
    if (!NAME.test(name)) return undefined
    const entry = known.get(name)
    if (entry !== undefined && Date.now() - entry.checkedAt < RECHECK_MS) return entry.definition
    if (!isFunctionFolder(join(folder, name))) return entry?.definition
    if (entry !== undefined && entry.definition.version === versionOf(join(folder, name))) {
      entry.checkedAt = Date.now()
      return entry.definition
    }
    const definition = readDefinition(folder, name)
    known.set(name, { definition, checkedAt: Date.now() })
    return definition
  }
  return { find, list: () => [...known.values()].map((entry) => entry.definition) }
}

function isFunctionFolder(folder: string): boolean {
  return existsSync(join(folder, 'index.js'))
}

function versionOf(folder: string): string {
  return ['index.js', 'config.json']
    .map((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0)
    .join(':')
}

function readDefinition(root: string, name: string): FunctionDefinition {
  const folder = join(root, name)
  const version = versionOf(folder)
  const config = readConfig(join(folder, 'config.json'))
  const permissions = isRecord(config.permissions) ? config.permissions : {}
  return {
    name,
    folder,
    timeoutMs: (numberField(config, 'timeout') ?? 3) * 1000,
    memoryMb: numberField(config, 'memorySize') ?? 256,
    openapi: strings(permissions.openapi),
    triggers: triggersOf(config.triggers),
    version,
  }
}

function readConfig(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {}
  const config = parseJson(readFileSync(file, 'utf8'))
  if (!isRecord(config)) throw new StartError('FUNCTIONS_INVALID', `${file} is not a JSON object`)
  return config
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

function triggersOf(value: unknown): TimerTrigger[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    if (!isRecord(item) || item.type !== 'timer') return []
    const name = stringField(item, 'name')
    const config = stringField(item, 'config')
    return name === undefined || config === undefined ? [] : [{ name, config }]
  })
}
