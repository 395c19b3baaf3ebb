import { readOptions } from './options'

test('without options it is the demo on port 7100, kept below the root', () => {
  expect(readOptions([], '/root')).toEqual({
    port: 7100,
    seed: null,
    managerOf: null,
    data: '/root/.data/demo',
    build: true,
    verbose: false,
  })
})

test('a seed has a folder of its own, unless one is named', () => {
  expect(readOptions(['--seed', 'empty'], '/root')).toMatchObject({ seed: 'empty', data: '/root/.data/empty' })
  expect(readOptions(['--seed', 'city', '--data', '/else'], '/root')).toMatchObject({ seed: 'city', data: '/else' })
})

test('the code of an empty seed may be for the street or the district', () => {
  expect(readOptions(['--seed', 'empty', '--manager-of', 'district'], '/root')).toMatchObject({ managerOf: 'district' })
})

test.each([
  [['--port', 'abc'], '--port must be a number'],
  [['--port', '70000'], '--port must be a number'],
  [['--seed', 'town'], '--seed knows demo, empty, city'],
  [['--seed', 'empty', '--manager-of', 'grid'], '--manager-of knows community, street, district'],
  [['--manager-of', 'district'], '--manager-of goes with --seed empty'],
  [['--prot', '1'], "Unknown option '--prot'; see --help"],
  [['stray'], "Unexpected argument 'stray'; see --help"],
  [['--data'], 'see --help'],
])('%j is refused in one line with code 2', (args, sentence) => {
  let thrown: unknown
  try {
    readOptions(args, '/root')
  } catch (error) {
    thrown = error
  }
  expect(thrown).toMatchObject({ code: 2, message: expect.stringContaining(sentence) })
  expect((thrown as Error).message).not.toContain('\n')
})
