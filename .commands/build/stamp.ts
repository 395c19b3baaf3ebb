import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentHash, outputHash } from './fingerprint'
import type { Part } from './parts'

const stampFile = (root: string, { name }: Part) => join(root, '.cache', 'build', `${name}.json`)

/** What a part would be built from now. */
export function inputsOf(root: string, { inputs, variables, script }: Part): string {
  const set = variables.map((name) => `${name}=${process.env[name] ?? ''}`)
  return [contentHash(root, inputs), ...script, ...set].join(' ')
}

/** True if what stands in `dist` was built from these inputs, and nobody has touched it since. */
export function isFresh(root: string, part: Part, inputs: string): boolean {
  if (!existsSync(join(root, part.witness))) return false
  try {
    const stamp = JSON.parse(readFileSync(stampFile(root, part), 'utf8'))
    return stamp.inputs === inputs && stamp.output === outputHash(root, part.output)
  } catch {
    // No stamp, or one that was cut short: build.
    return false
  }
}

/** Forgets that a part was ever built; a build that is interrupted then counts for nothing. */
export function unstamp(root: string, part: Part): void {
  rmSync(stampFile(root, part), { force: true })
}

export function stamp(root: string, part: Part, inputs: string): void {
  const file = stampFile(root, part)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ inputs, output: outputHash(root, part.output) }))
}
