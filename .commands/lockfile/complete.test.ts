import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { completed, gapsOf, type Lockfile } from './complete'

const ours = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8')) as Lockfile

test('our lockfile names every platform’s packages, so that `npm ci` accepts it (else run `npx tsx .commands/lockfile.ts`)', () => {
  expect(gapsOf(ours).map(({ path }) => path)).toEqual([])
})

test('a package that is missing, or there in another version, is named with its platform', () => {
  const lockfile = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: {
          'tool-win32-x64': '2.0.0',
          'tool-linux-arm64-musl': '2.0.0',
          other: '^1.0.0',
          pinned: 'latest',
        },
      },
      'node_modules/tool-win32-x64': { version: '1.0.0', optional: true },
    },
  }
  expect(gapsOf(lockfile)).toEqual([
    {
      path: 'node_modules/tool/node_modules/tool-win32-x64',
      entry: { version: '2.0.0', dev: true, optional: true, os: ['win32'], cpu: ['x64'] },
    },
    {
      path: 'node_modules/tool-linux-arm64-musl',
      entry: { version: '2.0.0', dev: true, optional: true, os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
    },
  ])
  expect(gapsOf(completed(lockfile))).toEqual([])
})
