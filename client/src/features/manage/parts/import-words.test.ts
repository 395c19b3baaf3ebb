import { IMPORT_STATUSES } from '../../../../../shared/domain/import-machine'
import { importNote, importSteps, percentOf } from './import-words'

const counted = { status: 'reading' as const, rows: 120, written: 0, faults: 0, fresh: 14, done: 1, chunks: 3 }

test('how far it is stays unknown until the parts are counted, and never says all before the end', () => {
  expect(percentOf({ done: 0, chunks: 0 })).toBeNull()
  expect(percentOf({ done: 2, chunks: 3 })).toBe(66)
  expect(percentOf({ done: 3, chunks: 3 })).toBe(100)
})

test('a file with faults says how many, and that nothing was written', () => {
  const faulty = { ...counted, status: 'faulty' as const, faults: 7 }
  expect(importNote(faulty)).toBe('120 行里有 7 处问题，没有写入')
  expect(importSteps(faulty)[1]).toMatchObject({ title: '有 7 处问题', state: 'stopped' })
})

test('every state of an import has its steps, and exactly one of them is where it stands', () => {
  for (const status of IMPORT_STATUSES) {
    const steps = importSteps({ ...counted, status })
    const standing = steps.filter(({ state }) => state === 'now' || state === 'stopped')
    expect(standing).toHaveLength(status === 'done' ? 0 : 1)
  }
})
