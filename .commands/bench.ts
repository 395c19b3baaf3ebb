import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { city } from './bench/city'
import { coldStart } from './bench/cold-start'
import { importing } from './bench/import'
import { memory } from './bench/memory'
import { rushes } from './bench/rush'
import { files, sizes } from './bench/sizes'
import { printTable } from './bench/table'
import { telling } from './bench/telling'
import { trips } from './bench/trips'
import { buildParts } from './build/build-parts'

// `npm run bench`: counts first, ratios where a time is meant. Exits non-zero if a budget is broken.
// The lists of a whole city are measured where `npm start -- --seed city` has made one.

const CITY = join(__dirname, '..', '.data', 'city')

async function bench(): Promise<boolean> {
  await buildParts(['functions', 'localcloud', 'weapp'], { say: (line) => console.log(`  ${line}`) })
  const kept = [
    printTable('Bytes', [...sizes(), files()]),
    printTable('Round trips to the database', await trips()),
    printTable('1,000 people at once for 10 places', await rushes()),
    printTable('Telling 5,000 households, draining 10,000 events', await telling()),
    printTable('200,000 households from a file', await importing()),
    printTable('Memory and cold start', [await memory(), await coldStart()]),
  ]
  if (existsSync(CITY)) kept.push(printTable('Lists over a city', await city(CITY)))
  else console.log('\nLists over a city: not measured; `npm start -- --seed city` makes one')
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
