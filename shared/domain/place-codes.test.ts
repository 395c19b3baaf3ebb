import fc from 'fast-check'
import { placeId } from '../contracts/fields'
import { codeOf, idWith, type NamedKind, numberOf, orderOf, plainName } from './place-codes'
import { fitting, join, siblingsOf } from './place-siblings'

const KINDS: NamedKind[] = ['street', 'community', 'compound', 'grid', 'building', 'stairwell', 'household']

test.each([
  ['building', 'b07', ['7号楼', '7栋', '07幢', '7', '７号楼', '七号楼', '7 号楼', '7#']],
  ['building', 'b112', ['112号楼', '一百一十二号楼', '一百十二号楼']],
  ['stairwell', 'u2', ['2单元', '二单元', '02单元', '2']],
  ['grid', 'g03', ['第3网格', '第三网格', '3号网格', '3网格']],
  ['grid', 'g12', ['第十二网格', '第12网格']],
  ['household', '0501', ['501室', '501', '0501', '501 号', '五零一室']],
  ['household', '1101', ['1101室']],
] as const)('a %s is %s, however its sign is written', (kind, code, names) => {
  expect(names.map((name) => codeOf(kind, name))).toEqual(names.map(() => code))
})

test('a name without a number of its kind gets a hash; it is never taken for a numbered one', () => {
  for (const name of ['A座', '东楼', '红星1楼2', '十十号楼'])
    expect(codeOf('building', name)).toMatch(/^b[0-9a-z]{10}$/)
  expect(codeOf('compound', '春晓园')).toMatch(/^c[0-9a-z]{10}$/)
  expect(codeOf('compound', '1')).not.toBe('c1')
  expect(codeOf('street', '秋实街道')).toMatch(/^s[0-9a-z]{10}$/)
  expect(codeOf('community', '第1社区')).toMatch(/^n[0-9a-z]{10}$/)
  expect(numberOf('household', '东户')).toBeNull()
})

const name = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'0123456789第号楼栋单元室网格东西南北一二十百A- '),
    minLength: 1,
    maxLength: 30,
  }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
)

test('one name has one code, in the shape of an id’s part, however often it is asked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), name, (kind, any) => {
      expect(codeOf(kind, any)).toBe(codeOf(kind, any))
      expect(codeOf(kind, ` ${any} `)).toBe(codeOf(kind, any))
      expect(placeId.safeParse(idWith('a.b.c', codeOf(kind, any), 99)).success).toBe(true)
    }),
  )
})

test('a numbered place stands where its number says, before all without one', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(9999), (one, other) => {
      const [a, b] = [orderOf('household', `${one}室`), orderOf('household', `${other}室`)]
      expect(Math.sign(a - b)).toBe(Math.sign(one - other))
      expect(a).toBeLessThan(orderOf('household', '东户'))
    }),
  )
})

test('names put one after the other never share an id, unless they were told to be one sign', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.array(name, { maxLength: 40 }), (kind, names) => {
      const siblings = siblingsOf('a.b.c', kind, [])
      const given = new Map<string, string>()
      for (const any of names) {
        const found = fitting(siblings, any)
        if (found.is === 'there') expect(given.get(plainName(any))).toBe(found.id)
        if (found.is === 'clash') expect(codeOf(kind, found.with)).toBe(codeOf(kind, any))
        if (found.is !== 'fresh') continue
        expect([...given.values()]).not.toContain(found.id)
        given.set(plainName(any), found.id)
        join(siblings, found.id, any)
      }
    }),
  )
})

test('a place is found by its name first, whatever id it has; the id of one that is no more is not given again', () => {
  const old = [
    { _id: 'a.b.c.x9', name: '7号楼', status: 'open' as const },
    { _id: 'a.b.c.b08', name: '8号楼', status: 'moved' as const },
    { _id: 'a.b.c.b09', name: '红星楼', status: 'open' as const },
  ]
  const siblings = siblingsOf('a.b.c', 'building', old)
  expect(fitting(siblings, '7号楼')).toEqual({ is: 'there', id: 'a.b.c.x9' })
  expect(fitting(siblings, '7栋')).toEqual({ is: 'clash', with: '7号楼' })
  expect(fitting(siblings, '8号楼')).toEqual({ is: 'fresh', id: 'a.b.c.b08-2' })
  expect(fitting(siblings, '9号楼')).toEqual({ is: 'fresh', id: 'a.b.c.b09-2' })
})
