import { join } from 'node:path'
import { readBuilt } from './deploy/built'
import { checklistLines } from './deploy/checklist'
import { planLines } from './deploy/plan'
import { readFlags } from './flags'
import { Stop } from './stop'

const USAGE = `npm run deploy -- --dry-run: prints what a deployment would set, from what \`npm run build\` left in dist/
  --dry-run   print the plan; nothing is changed anywhere
  --help`

const FLAGS = { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } as const

function main(): void {
  const { help, 'dry-run': dryRun } = readFlags(process.argv.slice(2), FLAGS)
  if (help) {
    console.log(USAGE)
    return
  }
  if (!dryRun) throw new Stop('real deployment is not built yet; `npm run deploy -- --dry-run` prints the plan')
  const built = readBuilt(join(__dirname, '..', 'dist', 'cloudfunctions'))
  const lines = [
    'Deployment plan 部署计划 (dry run: nothing is changed)',
    '',
    ...planLines(built),
    '',
    'What only a person can do 需要人来办的事',
    ...checklistLines(),
  ]
  console.log(lines.join('\n'))
}

try {
  main()
} catch (error) {
  console.error(error instanceof Stop ? error.message : error)
  process.exitCode = error instanceof Stop ? error.code : 1
}
