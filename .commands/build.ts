import { BuildError, buildParts } from './build/build-parts'
import { PART_NAMES, type PartName } from './build/parts'
import { readFlags } from './flags'
import { Stop } from './stop'

const USAGE = `npm run build [-- options]: builds what has changed into dist/
  --only <parts>   some of ${PART_NAMES.join(', ')}, separated by commas
  --force          build even what has not changed
  --help`

const FLAGS = { only: { type: 'string' }, force: { type: 'boolean' }, help: { type: 'boolean' } } as const

function partsOf(only: string | undefined): PartName[] {
  if (only === undefined) return [...PART_NAMES]
  const asked = only.split(',').map((name) => name.trim())
  const unknown = asked.find((name) => !PART_NAMES.some((known) => known === name))
  if (unknown !== undefined) throw new Stop(`--only knows ${PART_NAMES.join(', ')}, not "${unknown}"`, 2)
  return PART_NAMES.filter((name) => asked.includes(name))
}

async function main(): Promise<void> {
  const { only, force, help } = readFlags(process.argv.slice(2), FLAGS)
  if (help) return console.log(USAGE)
  const began = Date.now()
  await buildParts(partsOf(only), { say: (line) => console.log(`  ${line}`), force })
  console.log(`build ready in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

main().catch((error: unknown) => {
  if (error instanceof BuildError) console.error(`${error.output.trim()}\n${error.message}`)
  else console.error(error instanceof Stop ? error.message : error)
  process.exit(error instanceof Stop ? error.code : 1)
})
