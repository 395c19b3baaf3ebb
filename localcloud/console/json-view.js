import { make } from './dom.js'

/** A value as coloured, indented text; `$date` and its like are shown as the value they carry. */
export function jsonView(value) {
  return make('pre.json', {}, ...lines(value, ''))
}

function lines(value, indent) {
  if (value === null || typeof value !== 'object') return [scalar(value)]
  if (typeof value.$date === 'string') return [make('i.date', {}, value.$date)]
  if (typeof value.$oid === 'string') return [make('i.text', {}, value.$oid)]
  const list = Array.isArray(value)
  const entries = Object.entries(value)
  if (entries.length === 0) return [list ? '[]' : '{}']
  const flat = list && entries.length <= 8 && value.every((item) => item === null || typeof item !== 'object')
  const inner = `${indent}  `
  const rows = entries.flatMap(([key, item], at) => [
    flat ? (at === 0 ? '' : ' ') : `\n${inner}`,
    ...(list ? [] : [make('b', {}, key), ': ']),
    ...lines(item, inner),
    at === entries.length - 1 ? '' : ',',
  ])
  return [list ? '[' : '{', ...rows, flat ? ']' : `\n${indent}${list ? ']' : '}'}`]
}

function scalar(value) {
  if (typeof value === 'string') return make('i.text', {}, JSON.stringify(value))
  return make('i.number', {}, String(value))
}
