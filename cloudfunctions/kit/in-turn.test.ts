import { inTurn, untilDone } from './in-turn'

test('no more than so many are under way at once, and answers keep the order of the list', async () => {
  let [now, most] = [0, 0]
  const answers = await inTurn([5, 1, 3, 2, 4], 2, async (ms) => {
    now += 1
    most = Math.max(most, now)
    await new Promise((settle) => setTimeout(settle, ms))
    now -= 1
    return ms * 10
  })
  expect(answers).toEqual([50, 10, 30, 20, 40])
  expect(most).toBe(2)
})

test('a failure is thrown after what had begun has ended, and nothing new begins', async () => {
  const ended: number[] = []
  const work = async (one: number) => {
    if (one === 2) throw new Error('two')
    await new Promise((settle) => setTimeout(settle, 5))
    ended.push(one)
  }
  await expect(inTurn([1, 2, 3, 4], 2, work)).rejects.toThrow('two')
  expect(ended).toEqual([1])
})

test('batches go on until one finds nothing, and their counts add up', async () => {
  const found = [3, 2, 0]
  const batch = async () => ({ done: found.shift() ?? 0 })
  expect(await untilDone(Date.now() + 1000, batch, ({ done }) => done === 0)).toEqual({ done: 5 })
})

test('batches stop when the time is up, after at least one', async () => {
  expect(
    await untilDone(
      Date.now() - 1,
      async () => ({ done: 1 }),
      () => false,
    ),
  ).toEqual({ done: 1 })
})
