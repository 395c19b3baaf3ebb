import { coldStart } from './bench/cold-start'
import { memory } from './bench/memory'
import { files, sizes } from './bench/sizes'
import { printTable } from './bench/table'
import { trips } from './bench/trips'

// `npm run bench`: counts first, ratios where a time is meant. Exits non-zero if a budget is broken.

async function bench(): Promise<boolean> {
  const kept = [
    printTable('Bytes', [...sizes(), files()]),
    printTable('Round trips to the database', await trips()),
    printTable('Memory and cold start', [await memory(), await coldStart()]),
  ]
  return kept.every(Boolean)
}

bench().then(
  (kept) => {
    process.exitCode = kept ? 0 : 1
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
