import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from '../error-parts'

const POLL_MS = 500
/** No build takes this long; whoever still holds the lock is stuck. */
const PATIENCE_MS = 15 * 60_000

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The process that holds the lock; null if it has died or just let go. */
function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return isAlive(pid) ? pid : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Runs `work` while no other build of this checkout runs; waits for one that does. */
export async function alone<T>(root: string, say: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const file = join(root, '.cache', 'build', 'lock')
  mkdirSync(dirname(file), { recursive: true })
  const until = Date.now() + PATIENCE_MS
  for (let told = false; !tryLock(file); ) {
    const holder = holderOf(file)
    if (holder === null) {
      rmSync(file, { force: true })
      continue
    }
    if (Date.now() > until) throw new Error(`another build (process ${holder}) has not ended; stop it and try again`)
    if (!told) say(`waiting for another build (process ${holder})`)
    told = true
    await wait(POLL_MS)
  }
  const letGo = () => rmSync(file, { force: true })
  process.once('exit', letGo)
  try {
    return await work()
  } finally {
    letGo()
    process.off('exit', letGo)
  }
}
