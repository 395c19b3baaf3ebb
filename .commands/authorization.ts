import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authorizationPage } from './authorization/page'

const file = join(__dirname, '..', 'docs', 'authorization.md')
writeFileSync(file, authorizationPage())
console.log('docs/authorization.md says who may do what')
