import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface PackageSize {
  /** `main`, or the subpackage's root. */
  name: string
  bytes: number
}

/** The platform refuses a (sub)package above this. */
export const PLATFORM_LIMIT = 2 * 1024 * 1024

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

/** What each package of a built mini-program weighs in files, the main one first. Licence texts are not uploaded. */
export function packageSizes(dist: string): PackageSize[] {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const sizes = new Map([['main', 0], ...(app.subPackages ?? []).map(({ root }) => [root, 0] as const)])
  for (const file of files(dist).filter((path) => !path.endsWith('.LICENSE.txt'))) {
    const path = relative(dist, file)
    const name = [...sizes.keys()].find((root) => path.startsWith(`${root}/`)) ?? 'main'
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(file).size)
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, bytes } of packageSizes(resolve('dist/weapp')))
    console.log(`${Math.ceil(bytes / 1024)} KB  ${name}`)
}
