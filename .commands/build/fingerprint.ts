import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every file below a path (or the path itself, if it is a file), in a fixed order. */
function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (!lstatSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

/** Tests and the tools' own leavings do not go into a build. */
const ASIDE = /\.test\.tsx?$|(^|\/)\.swc\//

/** A hash of what the files under those paths hold. A changed, added, renamed or removed file changes it. */
export function contentHash(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '')
  for (const file of paths.flatMap((path) => filesOf(join(root, path)))) {
    const name = relative(root, file)
    if (ASIDE.test(name)) continue
    const content = readFileSync(file)
    hash.update(`\n${name} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** A cheap hash of which files are there, how long they are and when they were written; empty if there are none. */
export function outputHash(root: string, path: string): string {
  const files = filesOf(join(root, path))
  if (files.length === 0) return ''
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = lstatSync(file)
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
