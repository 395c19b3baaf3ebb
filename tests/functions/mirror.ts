import { createHash } from 'node:crypto'
import { COLLECTIONS } from '../../shared/model/collections'
import type { Stack } from '../stack'
import { ELSEWHERE, HOME, put } from '../world'

/** Another side of the furnished world, in which everything exists once more and belongs to somebody else. */
export interface Mirror {
  name: 'another community' | 'the next grid' | 'a neighbour'
  /** Which places have a counterpart, and where. */
  from: string
  to: string
}

export const MIRRORS: readonly Mirror[] = [
  { name: 'another community', from: HOME, to: ELSEWHERE },
  { name: 'the next grid', from: `${HOME}.c1.g01`, to: `${HOME}.c1.g02` },
  { name: 'a neighbour', from: HOME, to: HOME },
]

/** Ids of people, those of whatever has 32 hex digits, and hashes of codes, in any text. */
const IDS = /\b(p)([0-9a-f]{24})\b|\b([a-z]?)([0-9a-f]{32}|[0-9a-f]{64})\b/g

/** A value, or a whole document, with every id in it replaced by its counterpart's. */
export function reflected<T>(value: T, { name, from, to }: Mirror): T {
  const places = new RegExp(`${from.replaceAll('.', '\\.')}(?![a-z0-9-])`, 'g')
  const text = JSON.stringify(value)
    .replace(
      IDS,
      (id, person, personHex, letter, hex) => `${person ?? letter}${counterpart(id + name, (personHex ?? hex).length)}`,
    )
    .replace(places, to)
    .replace(/"test-[a-z-]+"/g, (openid) => `${openid.slice(0, -1)}-${name.replaceAll(' ', '-')}"`)
  return JSON.parse(text) as T
}

const counterpart = (text: string, length: number) => createHash('sha256').update(text).digest('hex').slice(0, length)

/** Adds the counterpart of every document; what has none, such as the district, stays alone. */
export async function reflect(stack: Stack, mirror: Mirror): Promise<void> {
  for (const collection of COLLECTIONS) {
    const documents = await stack.all(collection)
    put(stack, collection, documents.map((document) => reflected(document, mirror)) as never)
  }
}
