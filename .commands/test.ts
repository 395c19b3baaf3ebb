import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

// `npm test`: everything that must hold, cheapest first; stops at the first step that fails.

const ROOT = join(__dirname, '..')
const REPORT = join(ROOT, '.cache', 'tests.json')

const STEPS: { name: string; command: string; args: string[] }[] = [
  { name: 'lint', command: 'npm', args: ['run', '--silent', 'lint'] },
  { name: 'types', command: 'npm', args: ['run', '--silent', 'types'] },
  { name: 'build', command: 'npm', args: ['run', '--silent', 'build'] },
  {
    name: 'tests',
    command: 'npx',
    args: ['jest', '--config', 'tests/jest.config.mjs', '--json', '--outputFile', REPORT, ...process.argv.slice(2)],
  },
]

function run(): number {
  mkdirSync(dirname(REPORT), { recursive: true })
  rmSync(REPORT, { force: true })
  for (const { name, command, args } of STEPS) {
    const began = Date.now()
    console.log(`\n── ${name}`)
    // Jest prints its JSON to the file and its story to standard error; both streams are shown as they come.
    const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' })
    console.log(`── ${name} ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`)
    if (status !== 0) return closing(1)
  }
  return closing(0)
}

/** One line that counts the tests, so that a run without any cannot pass for a good one. */
function closing(status: number): number {
  if (!existsSync(REPORT)) return status || 1
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Record<string, number>
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  return numPassedTests === 0 ? 1 : status
}

process.exitCode = run()
