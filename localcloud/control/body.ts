import type { Context } from 'hono'
import { isRecord, type JsonRecord, parseJson } from '../json-value'

/** The request's JSON object; an empty body is an empty object, anything else undefined. */
export async function bodyOf(context: Context): Promise<JsonRecord | undefined> {
  const text = await context.req.text()
  if (text.trim() === '') return {}
  const value = parseJson(text)
  return isRecord(value) ? value : undefined
}

export function badRequest(message: string, status: 400 | 404 | 409 = 400): Response {
  return Response.json({ error: { message } }, { status })
}
