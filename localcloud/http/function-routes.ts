import { Hono } from 'hono'
import { statsOf } from '../calls/call'
import type { Invocation, Invoke } from '../functions/invoke'
import { clientEvent } from '../functions/platform-event'
import { isRecord, parseJson } from '../json-value'
import { type PlatformErrorCode, platformError } from '../platform-error'

const REQUEST_LIMIT = 100 * 1024
const OPENID = /^[\w-]{1,64}$/

/** `POST /functions/<name>`: calls a function as a person, as `wx.cloud.callFunction` does. */
export function functionRoutes(invoke: Invoke, seen: (openid: string) => void): Hono {
  return new Hono().post('/:name', async (context) => {
    const openid = context.req.header('x-wx-openid') || undefined
    if (openid !== undefined && !OPENID.test(openid))
      return refuse('INVALID_PARAM', 'x-wx-openid has a wrong shape', 400)
    const announced = Number(context.req.header('content-length') ?? 0)
    if (announced > REQUEST_LIMIT) return tooLarge()
    const text = await context.req.text()
    if (Buffer.byteLength(text) > REQUEST_LIMIT) return tooLarge()
    const data = text === '' ? {} : parseJson(text)
    if (!isRecord(data)) return refuse('INVALID_PARAM', 'the event must be a JSON object', 400)
    if (openid !== undefined) seen(openid)
    const event = clientEvent(data, openid)
    return invocationResponse(await invoke({ function: context.req.param('name'), openid, source: 'wx_client', event }))
  })
}

/** The answer of the interface table; the function's own JSON is passed through as it is. */
export function invocationResponse(invocation: Invocation): Response {
  const { call } = invocation
  const rest = `"requestId":${JSON.stringify(call.id)},"stats":${JSON.stringify(statsOf(call))}`
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  if (invocation.ok) return new Response(`{"result":${invocation.json},${rest}}`, { headers })
  return new Response(`{"error":${JSON.stringify(invocation.error)},${rest}}`, {
    status: statusOf(invocation.error.code),
    headers,
  })
}

function statusOf(code: PlatformErrorCode): number {
  if (code === 'FUNCTION_NOT_FOUND') return 404
  if (code === 'EXCEED_CONCURRENT_REQUEST_LIMIT') return 503
  if (code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED') return 504
  return 500
}

function tooLarge(): Response {
  return refuse('REQUEST_SIZE_EXCEED_LIMIT', 'data exceed max size (100KB)', 413)
}

function refuse(code: PlatformErrorCode, message: string, status: number): Response {
  return Response.json({ error: platformError(code, message) }, { status })
}
