import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { held, type Row, told } from './table'

const DIST = join(__dirname, '..', '..', 'dist')
const KB = 1024

/** Bytes of a folder, without the folders named. */
function bytesOf(folder: string, without: readonly string[] = []): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    if (without.includes(path)) return sum
    return sum + (entry.isDirectory() ? bytesOf(path, without) : statSync(path).size)
  }, 0)
}

const kb = (bytes: number) => `${Math.round(bytes / KB)} KB`

/** Bytes that a phone downloads, and that a function loads. Build first. */
export function sizes(): Row[] {
  const weapp = join(DIST, 'weapp')
  if (!existsSync(join(weapp, 'app.json'))) throw new Error('dist/weapp is missing: run `npm run build` first')
  const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const folders = roots.map((root) => join(weapp, root))
  const main = bytesOf(weapp, folders)
  return [
    held('weapp main package', kb(main), '≤ 700 KB', main <= 700 * KB),
    ...roots.map((root) => {
      const bytes = bytesOf(join(weapp, root))
      return held(`weapp ${root}`, kb(bytes), '≤ 2,048 KB', bytes <= 2048 * KB)
    }),
    ...bundles(),
  ]
}

/** A function is WeChat's SDK (some 1,400 KB) and what is ours; two carry one large library each besides: the reader of HTML, and pinyin. KB. */
const OURS = 200
const SDK = 1400
const LIBRARIES: Record<string, number> = { notices: 140, tick: 480 }

function bundles(): Row[] {
  const folder = join(DIST, 'cloudfunctions')
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.js')))
  return names.map((name) => {
    const { size } = statSync(join(folder, name, 'index.js'))
    const most = SDK + OURS + (LIBRARIES[name] ?? 0)
    return held(`function ${name}`, kb(size), `≤ ${most.toLocaleString('en')} KB`, size <= most * KB)
  })
}

export const files = (): Row => told('files in dist/weapp', String(countOf(join(DIST, 'weapp'))))

const countOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isDirectory() ? countOf(join(folder, entry.name)) : 1),
    0,
  )
