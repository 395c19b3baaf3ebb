import { randomBytes, randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { ManagedKind } from '../../shared/domain/role-places'
import type { Persona, SeedName } from '../demo/cast'
import { messageOf } from '../error-parts'
import { Stop } from '../stop'
import { SEEDS } from './options'

/** What a data folder knows of itself; its file is for its owner's eyes only. */
export interface Settings {
  seed: SeedName
  /** Epoch ms. */
  madeAt: number
  /** 32 bytes in base64; without it sealed phones and homes cannot be read again. */
  secret: string
  /** Of the first manager; null where there is one. */
  managerCode: string | null
  /** What that code is for; the community if absent. */
  managerOf?: ManagedKind
  people: Persona[]
  /** The process that is filling the folder. */
  pid: number
}

/** Digits and letters without I and O, as the contract asks. */
const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

function newManagerCode(): string {
  const group = () => Array.from({ length: 4 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')
  return [group(), group(), group()].join('-')
}

export function newSettings(seed: SeedName, now: number, managerOf: ManagedKind = 'community'): Settings {
  return {
    seed,
    madeAt: now,
    secret: randomBytes(32).toString('base64'),
    managerCode: seed === 'empty' ? newManagerCode() : null,
    managerOf,
    people: [],
    pid: process.pid,
  }
}

export function writeSettings(file: string, settings: Settings): void {
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
}

function isSettings(value: unknown): value is Settings {
  if (typeof value !== 'object' || value === null) return false
  const { seed, secret, people } = value as Partial<Settings>
  const whole = typeof secret === 'string' && Buffer.from(secret, 'base64').length === 32
  return whole && SEEDS.some((name) => name === seed) && Array.isArray(people)
}

/** Throws Stop if the file is not what `writeSettings` wrote. */
export function readSettings(file: string): Settings {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Stop(`${file} cannot be read: ${messageOf(error)}`)
  }
  if (!isSettings(value)) throw new Stop(`${file} is damaged; restore a copy or choose another folder with --data`)
  return value
}
