import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { whenOrphaned } from '../orphan'

export interface Finished {
  code: number
  /** Standard output and error, as they came. */
  output: string
}

const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href
const GROUPS = process.platform !== 'win32'
const running = new Set<ChildProcess>()

/** A build starts processes of its own; all of them must go when this one does. */
function stopAll(): void {
  for (const child of running) {
    if (child.pid === undefined) continue
    try {
      process.kill(GROUPS ? -child.pid : child.pid, 'SIGTERM')
    } catch {
      // It has ended in this very moment.
    }
  }
}

let stopLooking = () => {}
const onInterrupt = () => process.exit(130)
const onTerminate = () => process.exit(143)

/** Whoever runs a build decides what a signal means once it is over. */
function watchSignals(yes: boolean): void {
  const change = yes ? 'on' : 'off'
  process[change]('exit', stopAll)
  process[change]('SIGINT', onInterrupt)
  process[change]('SIGTERM', onTerminate)
  stopLooking()
  if (yes) stopLooking = whenOrphaned(onTerminate)
}

/** Runs a TypeScript file and gathers what it says. */
export function runScript(root: string, [file = '', ...args]: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TSX, file, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: GROUPS,
    })
    if (running.size === 0) watchSignals(true)
    running.add(child)
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      if (running.size === 0) watchSignals(false)
      resolve({ code: code ?? 1, output })
    })
  })
}
