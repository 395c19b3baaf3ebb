import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completed, gapsOf, type Lockfile } from './lockfile/complete'

// Run after `npm install` on a registry that lacks other platforms' packages: names them again, so that `npm ci` works.

const FILE = join(__dirname, '..', 'package-lock.json')
const lockfile = JSON.parse(readFileSync(FILE, 'utf8')) as Lockfile
const gaps = gapsOf(lockfile)
if (gaps.length > 0) writeFileSync(FILE, `${JSON.stringify(completed(lockfile), null, 2)}\n`)
console.log(
  gaps.length > 0 ? `named ${gaps.length} optional packages in package-lock.json` : 'package-lock.json is whole',
)
