import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { held, type Row } from './table'

const ROOT = join(__dirname, '..', '..')
const MB = 1024
const LIMIT_MB = 150

/** Resident memory of the built local cloud before its first call. */
export async function memory(): Promise<Row> {
  const args = [
    'dist/localcloud/cli.js',
    '--functions',
    'dist/cloudfunctions',
    '--schema',
    'dist/cloudfunctions/database.json',
  ]
  const child = spawn(process.execPath, [...args, '--data', ':memory:', '--port', '0', '--no-timer'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await readyLine(child)
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    const resident = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / MB
    return held(
      'local cloud before its first call',
      `${Math.round(resident)} MB`,
      `< ${LIMIT_MB} MB`,
      resident < LIMIT_MB,
    )
  } finally {
    child.kill('SIGTERM')
  }
}

function readyLine(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code} before it was ready`)))
    child.once('error', reject)
  })
}
