import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the local cloud into `<outDir>/cli.js`; packages stay outside, in `node_modules`. */
export async function buildLocalCloud(outDir: string): Promise<void> {
  await build({
    entryPoints: [join(__dirname, 'cli.ts')],
    outfile: join(outDir, 'cli.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  })
  mkdirSync(join(outDir, 'instances'), { recursive: true })
  cpSync(join(__dirname, 'instances', 'instance-worker.cjs'), join(outDir, 'instances', 'instance-worker.cjs'))
  cpSync(join(__dirname, 'console'), join(outDir, 'console'), { recursive: true })
}
