import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

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

let watching = false

function watchForTheEnd(): void {
  if (watching) return
  watching = true
  process.on('exit', stopAll)
  process.on('SIGINT', () => process.exit(130))
  process.on('SIGTERM', () => process.exit(143))
}

/** Runs a TypeScript file and gathers what it says. */
export function runScript(root: string, [file = '', ...args]: readonly string[]): Promise<Finished> {
  watchForTheEnd()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TSX, file, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: GROUPS,
    })
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
      resolve({ code: code ?? 1, output })
    })
  })
}
