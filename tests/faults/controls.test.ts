import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CUTS } from './cuts'

const tests = readdirSync(__dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
const page = readFileSync(join(__dirname, '..', '..', 'docs', 'ledger-tests.md'), 'utf8')

test.each(Object.keys(CUTS))('the control %s is run by a test and stands in docs/ledger-tests.md', (name) => {
  expect(tests.some((text) => text.includes(`CUTS.${name},`))).toBe(true)
  expect(page).toContain(`\`${name}\``)
})

test('every file that the page names is here', () => {
  const named = [...page.matchAll(/`((?:rule-\d\d-[a-z-]+)|outbox|command-key|model)(?:\.test\.ts)?`/g)].map(
    ([, name]) => name,
  )
  expect(named.length).toBeGreaterThan(10)
  for (const name of named) expect(readdirSync(__dirname)).toContain(`${name}.test.ts`)
})
