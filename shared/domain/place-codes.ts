import type { PlaceId, PlaceKind } from '../model/place'

// The last part of a place's id follows from its name: whoever names it, and however often, it is the same.

/** A kind of place that is named by hand; districts come with the installation. */
export type NamedKind = Exclude<PlaceKind, 'district'>

/** What a sign may say: something to read, and nothing that hides or that a page would take for more than text. */
export const PLACE_NAME = /^(?=.*[\p{L}\p{N}])(?:(?![<>])[^\p{C}])+$/u

interface Naming {
  /** What a code of this kind begins with. */
  letter: string
  /** Finds the number in a plain name; null where names carry none. */
  number: RegExp | null
  digits: number
}

const NAMING: Record<NamedKind, Naming> = {
  street: { letter: 's', number: null, digits: 0 },
  community: { letter: 'n', number: null, digits: 0 },
  compound: { letter: 'c', number: null, digits: 0 },
  grid: { letter: 'g', number: /^第?(\d{1,5})号?网格$/, digits: 2 },
  building: { letter: 'b', number: /^第?(\d{1,5})(?:号?楼|栋|幢|座|号|#楼?)?$/, digits: 2 },
  stairwell: { letter: 'u', number: /^第?(\d{1,5})(?:单元|门)?$/, digits: 1 },
  household: { letter: '', number: /^(\d{1,8})(?:室|号|房|户)?$/, digits: 4 },
}

/** The order of what has no number: behind all that have one. */
const UNNUMBERED = 1_000_000_000

/** A name without what people write differently and mean alike: width, spaces, case, and numerals in characters. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** The number that a name of that kind carries: 7 of `7号楼` and `七号楼`, 501 of `501室`; null without one. */
export function numberOf(kind: NamedKind, name: string): number | null {
  const { number } = NAMING[kind]
  const plain = plainName(name).replace(/[零〇一二两三四五六七八九十百]+/g, (numeral) => arabic(numeral) ?? numeral)
  const found = number?.exec(plain)?.[1]
  return found === undefined ? null : Number(found)
}

/** Where a place of that name stands among its siblings. */
export const orderOf = (kind: NamedKind, name: string): number => numberOf(kind, name) ?? UNNUMBERED

/**
 * The code of a place: `b07` for 7号楼, `u2` for 2单元, `g03` for 第3网格, `0501` for 501室, and a short hash for
 * any other name. Equal for equal names; where different names give one code, they are taken for the same sign.
 */
export function codeOf(kind: NamedKind, name: string): string {
  const { letter, digits } = NAMING[kind]
  const number = numberOf(kind, name)
  if (number === null) return `${letter || 'h'}${hash(plainName(name))}`
  return `${letter}${String(number).padStart(digits, '0')}`
}

/** The id under `parent` that the code gives the nth time: the earlier ones belong to places that are no more. */
export const idWith = (parent: PlaceId, code: string, nth = 1): PlaceId =>
  `${parent}.${code}${nth === 1 ? '' : `-${nth}`}`

const DIGITS = '零一二三四五六七八九'

/** `十二` → `12`, `二零一` → `201`; null for what is no numeral, such as `十十`. */
function arabic(numeral: string): string | null {
  const plain = numeral.replace(/〇/g, '零').replace(/两/g, '二')
  if (!/[十百]/.test(plain)) return [...plain].map((one) => DIGITS.indexOf(one)).join('')
  const parts = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(plain)
  if (!parts) return null
  const [, hundreds, tens, ones] = parts.map((part) => (part === undefined ? undefined : DIGITS.indexOf(part || '一')))
  const ten = plain.includes('十') ? (tens ?? 1) : 0
  return String((hundreds ?? 0) * 100 + ten * 10 + (parts[3] ? (ones ?? 0) : 0))
}

/** FNV-1a, 64 bits, in ten characters of 36: enough for the few hundred siblings of a place. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n)
  }
  return (value % 36n ** 10n).toString(36).padStart(10, '0')
}
