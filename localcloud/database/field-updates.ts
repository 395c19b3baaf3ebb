import { Long } from 'bson'
import { compareValues } from './bson-order'
import { isDocument } from './document'
import { refusedWrite } from './platform-error'
import { get, has, type Place, put } from './update-path'

/** What one update operator does at one place; `id` is for its complaints. */
export type Apply = (place: Place, operand: unknown, id: unknown, now: number) => void

export const fieldUpdates: Record<string, Apply> = {
  $set: (place, operand) => put(place, operand),
  $inc: (place, operand, id) => arithmetic('$inc', place, operand, id, (held, by) => held + by, 0),
  $mul: (place, operand, id) => arithmetic('$mul', place, operand, id, (held, by) => held * by, 0),
  $min(place, operand) {
    if (!has(place) || compareValues(operand, get(place)) < 0) put(place, operand)
  },
  $max(place, operand) {
    if (!has(place) || compareValues(operand, get(place)) > 0) put(place, operand)
  },
  $currentDate(place, operand, _id, now) {
    if (operand !== true && !(isDocument(operand) && operand.$type === 'date'))
      throw refusedWrite(`${JSON.stringify(operand)} is not valid type for $currentDate`)
    put(place, new Date(now))
  },
  $bit(place, operand, id) {
    if (!isDocument(operand) || Object.keys(operand).length === 0)
      throw refusedWrite('The $bit modifier is not compatible with a value that is not an object')
    let held = has(place) ? get(place) : 0
    for (const [name, by] of Object.entries(operand)) {
      if (!isWhole(by))
        throw refusedWrite(
          `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(by)}' is not supported here`,
        )
      if (!isWhole(held))
        throw refusedWrite(
          `Cannot apply $bit to a value of non-integral type. ${fieldOf(place, id)} type ${typeName(held)}`,
        )
      if (name === 'and') held = Number(BigInt(held) & BigInt(by))
      else if (name === 'or') held = Number(BigInt(held) | BigInt(by))
      else if (name === 'xor') held = Number(BigInt(held) ^ BigInt(by))
      else throw refusedWrite(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    }
    put(place, held)
  },
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

function arithmetic(
  name: '$inc' | '$mul',
  place: Place,
  operand: unknown,
  id: unknown,
  result: (held: number, by: number) => number,
  start: number,
): void {
  const verb = name === '$inc' ? 'increment' : 'multiply'
  if (!isNumeric(operand))
    throw refusedWrite(`Cannot ${verb} with non-numeric argument: {${place.key}: ${JSON.stringify(operand)}}`)
  const held = has(place) ? get(place) : start
  if (!isNumeric(held))
    throw refusedWrite(
      `Cannot apply ${name} to a value of non-numeric type. ${fieldOf(place, id)} of non-numeric type ${typeName(held)}`,
    )
  put(place, result(Number(held), Number(operand)))
}

function isNumeric(value: unknown): value is number | Long {
  return typeof value === 'number' || value instanceof Long
}

function fieldOf(place: Place, id: unknown): string {
  return `{_id: ${JSON.stringify(id)}} has the field '${place.key}'`
}

export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (typeof value === 'boolean') return 'bool'
  return typeof value === 'number' ? 'double' : typeof value
}
