import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COLLECTIONS, databaseSchema, INDEXES } from '../../shared/model/collections'
import { type Built, readBuilt } from './built'
import { checklistLines } from './checklist'
import { planLines } from './plan'

const built: Built = {
  functions: [
    {
      name: 'tick',
      config: {
        runtime: 'Nodejs20.19',
        memorySize: 256,
        timeout: 60,
        envVariables: ['TEMPLATE_BOOKING_ANSWERED'],
        permissions: { openapi: ['subscribeMessage.send'] },
        triggers: [{ name: 'every20s', type: 'timer', config: '*/20 * * * * * *' }],
      },
    },
    {
      name: 'home',
      config: { runtime: 'Nodejs20.19', memorySize: 128, timeout: 20, permissions: { openapi: [] }, triggers: [] },
    },
  ],
  database: databaseSchema(),
}

test('the plan names runtime, memory, time limit, permissions, variables and trigger of each function', () => {
  const plan = planLines(built).join('\n')
  expect(plan).toMatch(/tick\s+Nodejs20\.19 · 256 MB · 60 s/)
  expect(plan).toMatch(/home\s+Nodejs20\.19 · 128 MB · 20 s/)
  expect(plan).toContain('subscribeMessage.send')
  expect(plan).toContain('every20s, timer "*/20 * * * * * *"')
  expect(plan).toContain('2. Variables 环境变量: TEMPLATE_BOOKING_ANSWERED')
})

test('the plan holds every collection with its rule and every index with its fields in order', () => {
  const lines = planLines(built)
  for (const name of COLLECTIONS) {
    const from = lines.findIndex((line) => line.startsWith(`  ${name} `) && line.includes('rule ADMINONLY'))
    expect(from).toBeGreaterThan(-1)
    const section = lines.slice(from + 1, from + 1 + INDEXES[name].length)
    for (const { name: index, keys } of INDEXES[name]) {
      const line = section.find((one) => one.trim().startsWith(`${index} `))
      expect(line).toContain(keys.map(({ field, direction }) => `${field} ${direction === 1 ? '↑' : '↓'}`).join(', '))
    }
  }
})

test('the same build gives the same plan', () => {
  expect(planLines(built)).toEqual(planLines(structuredClone(built)))
})

test('the checklist says which variable takes the id of which message template', () => {
  expect(checklistLines().join('\n')).toContain('TEMPLATE_BOOKING_ANSWERED')
})

describe('what a build left', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'built-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('is read from database.json and every function’s config.json', () => {
    writeFileSync(join(folder, 'database.json'), JSON.stringify(built.database))
    for (const { name, config } of built.functions) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config))
    }
    expect(readBuilt(folder)).toEqual({ ...built, functions: [...built.functions].reverse() })
  })

  test('is refused in one line if it is missing or damaged', () => {
    expect(() => readBuilt(folder)).toThrow('nothing is built yet')
    writeFileSync(join(folder, 'database.json'), '{')
    expect(() => readBuilt(folder)).toThrow(/database\.json cannot be read/)
  })
})
