import { randomUUID } from 'node:crypto'
import type { JsonRecord } from '../json-value'
import type { PlatformErrorCode } from '../platform-error'

/** What the gateway sends back, with what it cost. */
export interface GatewayAnswer {
  contentType: string
  body: string | Uint8Array
  examined: number
  returned: number
  indexed: boolean
  code?: string
}

const FREE = { examined: 0, returned: 0, indexed: true }

/** The SDK tells an error from protobuf by this exact content type. */
const JSON_TYPE = 'application/json; charset=utf-8'

export function jsonAnswer(body: JsonRecord, cost: Partial<typeof FREE> = {}): GatewayAnswer {
  const code = typeof body.code === 'string' ? { code: body.code } : {}
  return {
    contentType: JSON_TYPE,
    body: JSON.stringify({ ...body, requestId: randomUUID() }),
    ...FREE,
    ...cost,
    ...code,
  }
}

export function errorAnswer(code: PlatformErrorCode | (string & {}), message: string): GatewayAnswer {
  return jsonAnswer({ code, message })
}

export function bytesAnswer(body: Uint8Array, code?: string): GatewayAnswer {
  return { contentType: 'application/octet-stream', body, ...FREE, ...(code === undefined ? {} : { code }) }
}
