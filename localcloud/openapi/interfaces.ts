import { createHash, randomUUID } from 'node:crypto'
import { isRecord, type JsonRecord, numberField, stringField } from '../json-value'
import { APP_ID } from '../options'
import { isMessageValue } from './message-fields'
import { miniProgramCode } from './mini-program-code'
import { refuse } from './refuse'

export interface InterfaceContext {
  /** The verdict that a rule of `POST /control/openapi` asked for. */
  suggest?: string
  phone?: string
  /** True if the person used the mini-program within two hours. */
  recentlySeen: (openid: string) => boolean
  /** How often this interface was called within a minute before. */
  lastMinute: () => number
  now: number
}

/** JSON, or the bytes of a picture. */
export type InterfaceAnswer = JsonRecord | { image: Buffer }

type OpenInterface = (payload: JsonRecord, context: InterfaceContext) => InterfaceAnswer

const OPENID = /^[\w-]{1,64}$/
const LONGEST_TEXT = 2500

/** The interfaces that are answered by their documented rules; keys are the SDK's names, values arrive in snake case. */
export const OPEN_INTERFACES: Record<string, OpenInterface> = {
  'subscribeMessage.send': sendMessage,
  'security.msgSecCheck': checkText,
  'security.mediaCheckAsync': checkMedia,
  'phonenumber.getPhoneNumber': phoneNumber,
  'wxacode.getUnlimited': miniProgramCode,
}

function sendMessage(payload: JsonRecord): JsonRecord {
  const touser = stringField(payload, 'touser')
  const template = stringField(payload, 'template_id')
  if (touser === undefined || !OPENID.test(touser)) return refuse(40003, 'invalid openid')
  if (template === undefined || !/^[\w-]+$/.test(template)) return refuse(40037, 'invalid template_id')
  const { data } = payload
  if (!isRecord(data) || Object.keys(data).length === 0) return refuse(47003, 'argument invalid! data is empty')
  for (const [key, field] of Object.entries(data)) {
    const value = isRecord(field) ? field.value : undefined
    if (!isMessageValue(key, value)) return refuse(47003, `argument invalid! data.${key}.value invalid`)
  }
  return { errcode: 0, errmsg: 'ok' }
}

const RISKY = /违规测试/
const REVIEW = /复核测试/

function checkText(payload: JsonRecord, { suggest, recentlySeen }: InterfaceContext): JsonRecord {
  const content = stringField(payload, 'content')
  const refusal = checkParameters(payload, recentlySeen)
  if (refusal !== undefined) return refusal
  if (content === undefined || content === '') return refuse(44002, 'empty content')
  if ([...content].length > LONGEST_TEXT) return refuse(45002, 'content size out of limit')
  const verdict = suggest ?? (RISKY.test(content) ? 'risky' : REVIEW.test(content) ? 'review' : 'pass')
  const label = verdict === 'pass' ? 100 : 20006
  return {
    errcode: 0,
    errmsg: 'ok',
    detail: [{ strategy: 'content_model', errcode: 0, suggest: verdict, label, prob: 90 }],
    result: { suggest: verdict, label },
    trace_id: randomUUID(),
  }
}

function checkMedia(payload: JsonRecord, { recentlySeen }: InterfaceContext): JsonRecord {
  const refusal = checkParameters(payload, recentlySeen)
  if (refusal !== undefined) return refusal
  if (!/^https?:\/\//.test(stringField(payload, 'media_url') ?? '')) return refuse(44001, 'empty media data')
  if (payload.media_type !== 1 && payload.media_type !== 2) return refuse(40004, 'invalid media type')
  return { errcode: 0, errmsg: 'ok', trace_id: randomUUID() }
}

function checkParameters(payload: JsonRecord, recentlySeen: (openid: string) => boolean): JsonRecord | undefined {
  const openid = stringField(payload, 'openid')
  const scene = numberField(payload, 'scene')
  if (payload.version !== 2 && payload.version !== '2') return refuse(47001, 'version must be 2')
  if (openid === undefined || !OPENID.test(openid)) return refuse(40003, 'invalid openid')
  if (scene === undefined || ![1, 2, 3, 4].includes(scene)) return refuse(40129, 'invalid scene')
  return recentlySeen(openid) ? undefined : refuse(61010, 'code is expired: the user was last seen 2 hours ago or more')
}

/** Numbers of a prefix that no carrier has been given. */
function phoneNumber(payload: JsonRecord, { phone, now }: InterfaceContext): JsonRecord {
  const code = stringField(payload, 'code')
  if (code === undefined || code === '') return refuse(40029, 'invalid code')
  const digits = BigInt(`0x${createHash('sha256').update(code).digest('hex').slice(0, 12)}`) % 100_000_000n
  const number = phone ?? `100${String(digits).padStart(8, '0')}`
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phone_number: number,
      pure_phone_number: number,
      country_code: '86',
      watermark: { timestamp: Math.floor(now / 1000), appid: APP_ID },
    },
  }
}
