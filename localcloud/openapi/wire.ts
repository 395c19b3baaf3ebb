/** The little protobuf that `wx.openApi` speaks; field numbers are those of the SDK's own messages. */

interface Field {
  number: number
  varint?: number
  bytes?: Buffer
}

export interface OpenApiCall {
  /** False for the platform's internal services (open data, signatures), which are not open interfaces. */
  open: boolean
  pairs: { key: string; value: Buffer }[]
}

/** Reads `CommApiData { 1 apiType, 2 openapiData { 1 pairs { 1 key, 2 value } } }`. Throws on malformed bytes. */
export function decodeOpenApiCall(message: Buffer): OpenApiCall {
  const fields = decodeFields(message)
  const apiType = fields.find((field) => field.number === 1)?.varint ?? 0
  const data = fields.find((field) => field.number === 2)?.bytes ?? Buffer.alloc(0)
  const pairs = decodeFields(data).flatMap(({ number, bytes }) => {
    if (number !== 1 || bytes === undefined) return []
    const pair = decodeFields(bytes)
    const part = (wanted: number) => pair.find((field) => field.number === wanted)?.bytes ?? Buffer.alloc(0)
    return [{ key: part(1).toString('utf8'), value: part(2) }]
  })
  return { open: apiType === 0, pairs }
}

/** `CommOpenApiResp { 1 respData, 2 contentType, 3 errorCode }`. */
export function encodeOpenApiAnswer(answer: { data: Uint8Array; contentType: string } | { errorCode: number }): Buffer {
  if ('errorCode' in answer) return Buffer.concat([tag(3, 0), varint(BigInt.asUintN(64, BigInt(answer.errorCode)))])
  return Buffer.concat([delimited(1, answer.data), delimited(2, Buffer.from(answer.contentType))])
}

function decodeFields(message: Buffer): Field[] {
  const fields: Field[] = []
  let at = 0
  function readVarint(): number {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at++]
      if (byte === undefined) throw new Error('truncated protobuf message')
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return Number(value)
    }
    throw new Error('malformed protobuf number')
  }
  while (at < message.length) {
    const key = readVarint()
    const number = key >>> 3
    if ((key & 7) === 0) fields.push({ number, varint: readVarint() })
    else if ((key & 7) === 2) {
      const length = readVarint()
      if (at + length > message.length) throw new Error('truncated protobuf message')
      fields.push({ number, bytes: message.subarray(at, at + length) })
      at += length
    } else throw new Error(`unknown protobuf wire type ${key & 7}`)
  }
  return fields
}

function tag(number: number, wireType: number): Buffer {
  return varint(BigInt((number << 3) | wireType))
}

function delimited(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([tag(number, 2), varint(BigInt(bytes.length)), bytes])
}

function varint(value: bigint): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}
