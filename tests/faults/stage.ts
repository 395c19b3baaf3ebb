import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { DIST, MONDAY, type Stack, startStack } from '../stack'
import { settle } from '../world'
import { type Cut, cutting } from './cut'

const SOURCES = join(__dirname, '..', '..', 'cloudfunctions')
const LEDGER = join(__dirname, 'functions', 'ledger', 'index.ts')

// A control bundles two functions and starts their instances cold.
jest.setTimeout(60_000)

/** The product's functions that stand on the ledger; only these are bundled anew where a rule is cut. */
const CUT_FUNCTIONS = ['bookings', 'tick']

export interface StageOptions {
  /** Rules to take out; none is the product itself, from dist. */
  cuts?: readonly Cut[]
  /** The functions to bundle anew without those rules; those that stand on the ledger unless said. */
  rebuilt?: readonly string[]
  /** Adds the test's own function `ledger`, for those operations of the kit that no action uses yet. */
  ledger?: boolean
  /** Seconds after which a function is ended, instead of its own. */
  timeout?: Record<string, number>
  /** Variables of the functions, over those that every test has. */
  env?: Record<string, string>
}

/**
 * A stack on its own copy of the product's functions, so that no build disturbs it.
 * With cuts, the functions are bundled from the same sources without those rules.
 */
export async function stage(options: StageOptions = {}): Promise<Stack> {
  const { cuts = [], rebuilt = CUT_FUNCTIONS, ledger = false, timeout = {}, env = {} } = options
  const functions = mkdtempSync(join(tmpdir(), 'hongxin-faults-'))
  const remove = () => rmSync(functions, { recursive: true, force: true })
  try {
    cpSync(join(DIST, 'cloudfunctions'), functions, { recursive: true })
    const used = new Set<Cut>()
    const entries = cuts.length > 0 ? rebuilt.map((name) => [name, join(SOURCES, name, 'index.ts')]) : []
    if (ledger) entries.push(['ledger', LEDGER])
    const plugins = [cutting(cuts, used)]
    await Promise.all(entries.map(([name = '', entry = '']) => bundle(entry, join(functions, name), plugins)))
    const unused = cuts.find((cut) => !used.has(cut))
    if (unused) throw new Error(`no function holds ${unused.module}`)
    for (const [name, seconds] of Object.entries(timeout)) limit(functions, name, seconds)
    const stack = await startStack({ functions, createCollections: ledger, env })
    return {
      ...stack,
      async close() {
        await stack.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Runs a trace against the product without one rule, and gives what came of it. */
export async function without<T>(
  cuts: readonly Cut[],
  trace: (stack: Stack) => Promise<T>,
  { capacity, ...options }: Omit<StageOptions, 'cuts'> & { capacity?: number } = {},
): Promise<T> {
  const stack = await stage({ ...options, cuts })
  try {
    await renew(stack, { capacity })
    return await trace(stack)
  } finally {
    await stack.close()
  }
}

/** Empties a stage and settles the smallest world in it again; its instances stay warm. */
export async function renew(stack: Stack, { capacity = 1 }: { capacity?: number } = {}): Promise<void> {
  await stack.post('/control/reset', { data: true })
  await stack.setClock(MONDAY)
  settle(stack, { capacity })
}

async function bundle(entry: string, folder: string, plugins: Plugin[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [entry],
    outfile: join(folder, 'index.js'),
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    plugins,
  })
}

function limit(functions: string, name: string, timeout: number): void {
  const file = join(functions, name, 'config.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), timeout }))
}
