import { createHash } from 'node:crypto'

/** A stream of chance that depends on its seed alone. */
export interface Random {
  /** In [0, 1). */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  shuffle: <T>(list: readonly T[]) => T[]
}

/** sfc32, started from the seed's hash: streams of different seeds have nothing in common. */
export function randomOf(seed: string): Random {
  const state = new Uint32Array(4)
  const start = createHash('sha256').update(seed).digest()
  for (let i = 0; i < 4; i++) state[i] = start.readUInt32LE(i * 4)
  let [a, b, c, d] = state as unknown as [number, number, number, number]

  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const index = int(0, list.length - 1)
      if (index >= list.length) throw new Error('nothing to pick from')
      return list[index] as (typeof list)[number]
    },
    shuffle: (list) => {
      const mixed = [...list]
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = int(0, i)
        ;[mixed[i], mixed[j]] = [mixed[j] as (typeof list)[number], mixed[i] as (typeof list)[number]]
      }
      return mixed
    },
  }
}
