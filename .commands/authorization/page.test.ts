import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { authorizationPage } from './page'

test('docs/authorization.md is what the contracts say; otherwise run `npm run authorization`', () => {
  const kept = readFileSync(join(__dirname, '..', '..', 'docs', 'authorization.md'), 'utf8')
  expect(kept).toBe(authorizationPage())
})
