import { keeping } from './kept'

function library(most = 10) {
  const asked: (readonly string[])[] = []
  const kept = keeping(
    async (ids) => {
      asked.push(ids)
      return new Map(ids.map((id) => [id, `${id}!`]))
    },
    { keep: 100, most },
  )
  return { asked, kept }
}

test('what is known is not read again, and what is missing is read in one go', async () => {
  const { asked, kept } = library()
  expect(await kept.of(['a', 'b', 'a'], 0)).toEqual(
    new Map([
      ['a', 'a!'],
      ['b', 'b!'],
    ]),
  )
  expect((await kept.of(['b', 'c'], 99)).get('c')).toBe('c!')
  expect(asked).toEqual([['a', 'b'], ['c']])
})

test('what is older than it may be is read again, also when the clock was set back', async () => {
  const { asked, kept } = library()
  await kept.of(['a'], 1000)
  await kept.of(['a'], 1100)
  await kept.of(['a'], 900)
  expect(asked).toHaveLength(3)
})

test('never more than so many are kept, and everybody asked for is known all the same', async () => {
  const { asked, kept } = library(3)
  await kept.of(['a', 'b'], 0)
  expect([...(await kept.of(['b', 'c', 'd'], 1)).values()]).toEqual(['b!', 'c!', 'd!'])
  expect(asked).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  await kept.of(['d', 'a'], 1)
  expect(asked.at(-1)).toEqual(['a'])
})
