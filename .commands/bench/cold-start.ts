import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Row, told } from './table'

const ROOT = join(__dirname, '..', '..')
const RUNS = 9

/** Milliseconds that a fresh process needs to load a file, as it says itself. */
function loadTime(file: string): number {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(file)});process.stdout.write(String(Number(process.hrtime.bigint()-t)/1e6));process.exit(0)`
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }))
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Loading the bundled `bookings` against the same code with its packages left in node_modules; runs alternate. */
export async function coldStart(): Promise<Row> {
  // Inside the repository, so that its packages are found.
  const folder = mkdtempSync(join(ROOT, '.cache', 'cold-'))
  try {
    const unbundled = join(folder, 'index.js')
    await build({
      entryPoints: [join(ROOT, 'cloudfunctions', 'bookings', 'index.ts')],
      outfile: unbundled,
      bundle: true,
      packages: 'external',
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    })
    const bundled = join(ROOT, 'dist', 'cloudfunctions', 'bookings', 'index.js')
    const times: { bundled: number[]; unbundled: number[] } = { bundled: [], unbundled: [] }
    for (let i = 0; i < RUNS; i += 1) {
      times.bundled.push(loadTime(bundled))
      times.unbundled.push(loadTime(unbundled))
    }
    const ratio = median(times.bundled) / median(times.unbundled)
    return told(`cold start, bundled : unbundled (median of ${RUNS} each)`, `${ratio.toFixed(2)} : 1`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
