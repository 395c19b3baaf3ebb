import { EJSON } from 'bson'
import type { Database } from '../database/database'
import { errorMessage } from '../error-parts'
import { isRecord } from '../json-value'

const BATCH = 1000

/** A line that is no JSON object. */
export class BadLineError extends Error {}

/** Loads newline-separated documents (relaxed EJSON) into a collection, a batch at a time. Throws BadLineError. */
export async function importLines(
  database: Database,
  collection: string,
  body: ReadableStream<Uint8Array>,
): Promise<{ inserted: number; skipped: number }> {
  const decoder = new TextDecoder()
  const total = { inserted: 0, skipped: 0 }
  let rest = ''
  let line = 0
  let batch: Record<string, unknown>[] = []

  function take(text: string) {
    line += 1
    if (text.trim() !== '') batch.push(parseLine(text, line))
    if (batch.length >= BATCH) flush()
  }

  function flush() {
    if (batch.length === 0) return
    const { inserted, skipped } = database.import(collection, batch)
    total.inserted += inserted
    total.skipped += skipped
    batch = []
  }

  const reader = body.getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + decoder.decode(chunk.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) take(text)
  }
  take(rest + decoder.decode())
  flush()
  return total
}

function parseLine(text: string, line: number): Record<string, unknown> {
  try {
    // Only EJSON writes keys with a dollar sign; plain JSON is parsed several times faster.
    const value: unknown = text.includes('"$') ? EJSON.parse(text, { relaxed: true }) : JSON.parse(text)
    if (isRecord(value)) return value
  } catch (error) {
    throw new BadLineError(`line ${line}: ${errorMessage(error)}`)
  }
  throw new BadLineError(`line ${line} is no JSON object`)
}
