/** An entry of `packages` in package-lock.json, as far as it matters here. */
export interface LockEntry {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export interface Lockfile {
  packages: Record<string, LockEntry>
}

export interface Gap {
  /** Where the entry belongs. */
  path: string
  entry: LockEntry
}

const EXACT = /^\d+\.\d+\.\d+$/

/** The folders in which Node looks for a package that `from` requires, nearest first. */
function homesOf(from: string): string[] {
  const up = from.lastIndexOf('/node_modules/')
  if (from === '') return ['']
  return [from, ...homesOf(up < 0 ? '' : from.slice(0, up))]
}

function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const own = name.split('/').at(-1) ?? ''
  const os = ['android', 'darwin', 'freebsd', 'openharmony', 'win32', 'linux'].find((one) => own.includes(one))
  if (os === undefined) return {}
  const cpu = /arm64|arm|ia32|x64|ppc64|riscv64|s390x|loong64/.exec(own)?.[0]
  const libc = os === 'linux' ? { libc: [own.includes('musl') ? 'musl' : 'glibc'] } : {}
  return { os: [os], ...(cpu ? { cpu: [cpu] } : {}), ...libc }
}

/**
 * Optional packages of exact version that the lockfile does not name. npm drops those that a registry does not hold,
 * and `npm ci` of npm 11 then refuses the whole file: "Missing … from lock file".
 */
export function gapsOf({ packages }: Lockfile): Gap[] {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]): Gap[] => {
      if (!EXACT.test(version)) return []
      const inside = (home: string) => `${home === '' ? '' : `${home}/`}node_modules/${name}`
      const found = homesOf(from)
        .map(inside)
        .find((path) => path in packages)
      if (found !== undefined && packages[found]?.version === version) return []
      const path = found === undefined ? inside('') : inside(from)
      return [{ path, entry: { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) } }]
    }),
  )
}

/** The lockfile with its gaps filled, in npm's own order. Another platform's packages are named, never fetched. */
export function completed<T extends Lockfile>(lockfile: T): T {
  const filled = { ...lockfile.packages }
  for (const { path, entry } of gapsOf(lockfile)) filled[path] = entry
  const packages = Object.fromEntries(Object.entries(filled).sort(([a], [b]) => a.localeCompare(b, 'en')))
  return { ...lockfile, packages }
}
