import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { databaseSchema } from '../shared/model/collections'

const HERE = __dirname
const OUT = join(HERE, '..', 'dist', 'cloudfunctions')

/** The deployed functions: every folder here that has a config.json. */
export const functionNames = (): string[] =>
  readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(HERE, entry.name)).includes('config.json'))
    .map((entry) => entry.name)

/**
 * Bundles each function, SDK included, into one file under `out`, beside its configuration and the database's.
 * They are made aside and moved into place, so that a cloud that runs from there finds the old ones or the new.
 */
export async function buildFunctions(out = OUT): Promise<void> {
  const aside = `${out}.${process.pid}`
  try {
    for (const name of functionNames()) await buildFunction(name, join(aside, name))
    writeFileSync(join(aside, 'database.json'), `${JSON.stringify(databaseSchema(), null, 2)}\n`)
    rmSync(out, { recursive: true, force: true })
    renameSync(aside, out)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function buildFunction(name: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [join(HERE, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'error',
  })
  cpSync(join(HERE, name, 'config.json'), join(folder, 'config.json'))
  const manifest = { name, version: '1.0.0', main: 'index.js', private: true, dependencies: {} }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

if (process.argv[1] === __filename) void buildFunctions()
