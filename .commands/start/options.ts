import { resolve } from 'node:path'
import { MANAGED_KINDS, type ManagedKind } from '../../shared/domain/role-places'
import type { SeedName } from '../demo/cast'
import { readFlags } from '../flags'
import { Stop } from '../stop'

export const SEEDS: readonly SeedName[] = ['demo', 'empty', 'city']
export const DEFAULT_PORT = 7100

export const USAGE = `npm start [-- options]: the whole product on this machine
  --port <n>      port on 127.0.0.1; 0 picks a free one (${DEFAULT_PORT})
  --seed <name>   what a new data folder starts with (demo)
                    demo    one community with two weeks of slots, half of them taken
                    empty   one community with nobody in it, and a code for its first manager
                    city    200,000 residents and 1,000,000 bookings, for measuring
  --manager-of <kind>  with --seed empty: whose first manager the code makes (community)
                    community, street or district
  --data <dir>    where everything is kept (.data/<seed>)
  --no-build      use what stands in dist/
  --verbose       repeat the functions' log lines here
  --help`

const FLAGS = {
  port: { type: 'string', default: String(DEFAULT_PORT) },
  seed: { type: 'string' },
  'manager-of': { type: 'string' },
  data: { type: 'string' },
  'no-build': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

export interface StartOptions {
  port: number
  /** null: whatever the folder holds, or `demo` if it is new. */
  seed: SeedName | null
  /** null: not said. */
  managerOf: ManagedKind | null
  data: string
  build: boolean
  verbose: boolean
}

/** The options of a command line, or `help`. Throws Stop. */
export function readOptions(args: string[], root: string): StartOptions | 'help' {
  const flags = readFlags(args, FLAGS)
  if (flags.help) return 'help'
  const port = Number(flags.port)
  if (!/^\d+$/.test(flags.port) || port > 65_535) {
    throw new Stop(`--port must be a number from 0 to 65535, not "${flags.port}"`, 2)
  }
  const seed = SEEDS.find((name) => name === flags.seed) ?? null
  if (flags.seed !== undefined && seed === null) {
    throw new Stop(`--seed knows ${SEEDS.join(', ')}, not "${flags.seed}"`, 2)
  }
  const said = flags['manager-of']
  const managerOf = MANAGED_KINDS.find((kind) => kind === said) ?? null
  if (said !== undefined && managerOf === null) {
    throw new Stop(`--manager-of knows ${MANAGED_KINDS.join(', ')}, not "${said}"`, 2)
  }
  if (managerOf !== null && seed !== 'empty') throw new Stop('--manager-of goes with --seed empty', 2)
  const data = flags.data === undefined ? resolve(root, '.data', seed ?? 'demo') : resolve(flags.data)
  return { port, seed, managerOf, data, build: !flags['no-build'], verbose: flags.verbose }
}
