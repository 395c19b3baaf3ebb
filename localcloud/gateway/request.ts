import { isRecord, type JsonRecord, parseJson, stringField } from '../json-value'
import { parseMultipart } from './multipart'

export interface GatewayRequest {
  action: string
  fields: JsonRecord
  /** The protobuf message of `wx.openApi`. */
  requestData?: Buffer
}

/** Reads the envelope that the SDK sends, JSON or multipart; undefined when it names no action. */
export function readGatewayRequest(body: Buffer, contentType: string): GatewayRequest | undefined {
  if (contentType.includes('multipart/form-data')) {
    const parts = parseMultipart(body, contentType)
    const action = parts.get('action')?.toString('utf8')
    if (action === undefined) return undefined
    const fields = Object.fromEntries([...parts].map(([name, value]) => [name, value.toString('utf8')]))
    return { action, fields, requestData: parts.get('requestData') }
  }
  const fields = parseJson(body.toString('utf8'))
  if (!isRecord(fields)) return undefined
  const action = stringField(fields, 'action')
  return action === undefined ? undefined : { action, fields }
}

/** What the action is about: the collection, the function or the open interface. */
export function targetOf({ fields }: GatewayRequest): string | undefined {
  return stringField(fields, 'collectionName') ?? stringField(fields, 'function_name') ?? stringField(fields, 'apiName')
}
