import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export type Platform = 'weapp' | 'h5'

const client = dirname(fileURLToPath(import.meta.url))
const root = resolve(client, '..')
const taro = join(dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')), 'bin', 'taro')

/**
 * Builds `dist/<platform>` from a clean folder (stale files would be packed); resolves when written, or with `watch`
 * when watching ends. Rejects when Taro fails; its own words are on stderr or stdout.
 */
export async function build(platform: Platform, { watch = false }: { watch?: boolean } = {}): Promise<void> {
  await rm(join(root, 'dist', platform), { recursive: true, force: true })
  const args = [
    taro,
    'build',
    '--type',
    platform,
    '--no-check',
    '--disable-global-config',
    ...(watch ? ['--watch'] : []),
  ]
  const env = {
    ...process.env,
    NODE_ENV: watch ? 'development' : 'production',
    TARO_ENV: platform,
  }
  const child = spawn(process.execPath, args, {
    cwd: client,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail)
    child.once('exit', settle)
  })
  if (code !== 0) throw new Error(`Taro could not build ${platform} (exit ${code})`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const platform = process.argv[2]
  if (platform !== 'weapp' && platform !== 'h5') {
    console.error('usage: tsx client/build.ts weapp|h5 [--watch]')
    process.exit(2)
  }
  build(platform, { watch: process.argv.includes('--watch') }).catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
}
