import type { Call } from '../calls/call'
import { bytesAnswer, errorAnswer, type GatewayAnswer, jsonAnswer } from '../gateway/answer'
import type { ActionHandler } from '../gateway/gateway'
import type { GatewayRequest } from '../gateway/request'
import { isRecord, type JsonRecord, parseJson, stringField } from '../json-value'
import type { OpenApi } from './openapi'
import { decodeOpenApiCall, encodeOpenApiAnswer } from './wire'

/** `wx.openApi` (protobuf in multipart, what `cloud.openapi.*` sends) and `wx.api` (JSON). */
export function openApiFamily(openApi: OpenApi): ActionHandler {
  return (request, call) => {
    const api = stringField(request.fields, 'apiName')
    if (api === undefined) return errorAnswer('INVALID_PARAM', 'apiName is missing')
    if (request.action === 'wx.openApi') return overProtobuf(openApi, api, request, call)
    if (request.action === 'wx.api') return overJson(openApi, api, request, call)
    return undefined
  }
}

async function overProtobuf(openApi: OpenApi, api: string, { requestData }: GatewayRequest, call: Call | undefined) {
  const payload = payloadOf(requestData ?? Buffer.alloc(0))
  if (payload === undefined) return errorAnswer('INVALID_PARAM', 'requestData is no open interface message')
  const answer = openApi.call(api, payload, call)
  switch (answer.kind) {
    case 'json':
      return bytesAnswer(
        encodeOpenApiAnswer({ data: Buffer.from(JSON.stringify(answer.body)), contentType: 'application/json' }),
        codeOf(answer.body),
      )
    case 'image':
      return bytesAnswer(encodeOpenApiAnswer({ data: answer.content, contentType: 'image/png' }))
    case 'system-error':
      return bytesAnswer(encodeOpenApiAnswer({ errorCode: answer.errorCode }), String(answer.errorCode))
    case 'hang':
      return never()
  }
}

async function overJson(openApi: OpenApi, api: string, { fields }: GatewayRequest, call: Call | undefined) {
  const payload = parseJson(stringField(fields, 'requestData') || '{}')
  if (!isRecord(payload)) return errorAnswer('INVALID_PARAM', 'requestData is no JSON object')
  const answer = openApi.call(api, payload, call)
  if (answer.kind === 'hang') return never()
  if (answer.kind === 'system-error') return errorAnswer('INVALID_PARAM', `error code: ${answer.errorCode}`)
  const body =
    answer.kind === 'json' ? answer.body : { contentType: 'image/png', buffer: answer.content.toString('base64') }
  return jsonAnswer({ data: { responseData: JSON.stringify(body) } })
}

/** The caller's own time limit ends it. */
function never(): Promise<GatewayAnswer> {
  return new Promise(() => {})
}

function codeOf(body: JsonRecord): string | undefined {
  return typeof body.errcode === 'number' && body.errcode !== 0 ? String(body.errcode) : undefined
}

function payloadOf(message: Buffer): JsonRecord | undefined {
  try {
    const { open, pairs } = decodeOpenApiCall(message)
    if (!open) return undefined
    return Object.fromEntries(pairs.map(({ key, value }) => [key, readValue(value)]))
  } catch {
    return undefined
  }
}

/** Values are JSON; media are raw bytes, of which only the size is kept. */
function readValue(value: Buffer): unknown {
  const parsed = parseJson(value.toString('utf8'))
  return parsed === undefined ? { bytes: value.length } : parsed
}
