import type { Call } from '../calls/call'
import type { Clock } from '../clock'
import type { Catalogue } from '../functions/catalogue'
import { type JsonRecord, stringField } from '../json-value'
import { type InterfaceAnswer, OPEN_INTERFACES } from './interfaces'
import type { MediaAsked } from './media-verdicts'

const NO_PERMISSION = -604101
const NOT_FOUND = -604100
const KEPT_MESSAGES = 20_000
const RECENT_MS = 2 * 60 * 60 * 1000
const MINUTE_MS = 60_000

/** One call of an open interface, as `GET /control/messages` lists it. */
export interface SentMessage {
  id: number
  /** On the moved clock, epoch milliseconds. */
  at: number
  api: string
  function?: string
  /** Whom it is about: the receiver of a message, the author of a text, else the caller. */
  openid?: string
  payload: JsonRecord
  answer: JsonRecord
}

/** What the next matching calls answer instead of what the rules say. */
export interface AnswerRule {
  api: string
  openid?: string
  errCode?: number
  errMsg?: string
  suggest?: string
  phone?: string
  hang: boolean
  times: number
}

export type OpenApiAnswer =
  | { kind: 'json'; body: JsonRecord }
  | { kind: 'image'; content: Buffer }
  | { kind: 'system-error'; errorCode: number }
  | { kind: 'hang' }

export interface OpenApi {
  call(api: string, payload: JsonRecord, call: Call | undefined): OpenApiAnswer
  /** A person used the mini-program just now. */
  seen(openid: string): void
  addRule(rule: AnswerRule): void
  rules(): AnswerRule[]
  messages(api?: string): SentMessage[]
  clear(): void
}

/** `onMedia` hears of every picture that was taken to be checked. */
export function createOpenApi(catalogue: Catalogue, clock: Clock, onMedia?: (media: MediaAsked) => void): OpenApi {
  const lastSeen = new Map<string, number>()
  let messages: SentMessage[] = []
  let rules: AnswerRule[] = []
  let count = 0

  function record(api: string, payload: JsonRecord, call: Call | undefined, answer: JsonRecord) {
    count += 1
    const openid = stringField(payload, 'touser') ?? stringField(payload, 'openid') ?? call?.openid
    messages.push({ id: count, at: clock.now(), api, function: call?.function, openid, payload, answer })
    if (messages.length > KEPT_MESSAGES) messages = messages.slice(-KEPT_MESSAGES)
  }

  function takeRule(api: string, openid: string | undefined): AnswerRule | undefined {
    const rule = rules.find((one) => one.api === api && (one.openid === undefined || one.openid === openid))
    if (rule === undefined) return undefined
    rule.times -= 1
    if (rule.times <= 0) rules = rules.filter((one) => one !== rule)
    return rule
  }

  function isAllowed(api: string, call: Call | undefined): boolean {
    if (call === undefined) return true
    return catalogue.find(call.function)?.openapi.includes(api) ?? false
  }

  function recentlySeen(openid: string): boolean {
    const at = lastSeen.get(openid)
    return at !== undefined && clock.now() - at < RECENT_MS
  }

  function lastMinute(api: string): number {
    const since = clock.now() - MINUTE_MS
    return messages.filter((message) => message.api === api && message.at > since).length
  }

  return {
    call(api, payload, call) {
      const answerWith = OPEN_INTERFACES[api]
      if (answerWith === undefined) return { kind: 'system-error', errorCode: NOT_FOUND }
      if (!isAllowed(api, call)) {
        record(api, payload, call, { errCode: NO_PERMISSION })
        return { kind: 'system-error', errorCode: NO_PERMISSION }
      }
      const about = stringField(payload, 'touser') ?? stringField(payload, 'openid') ?? call?.openid
      const rule = takeRule(api, about)
      if (rule?.hang) {
        record(api, payload, call, { hang: true })
        return { kind: 'hang' }
      }
      const refused = rule?.errCode === undefined || rule.errCode === 0 ? undefined : rule
      const answer: InterfaceAnswer =
        refused === undefined
          ? answerWith(payload, {
              suggest: rule?.suggest,
              phone: rule?.phone,
              recentlySeen,
              lastMinute: () => lastMinute(api),
              now: clock.now(),
            })
          : { errcode: refused.errCode, errmsg: refused.errMsg ?? 'refused by a rule of the local cloud' }
      if (Buffer.isBuffer(answer.image)) {
        record(api, payload, call, { image: answer.image.length })
        return { kind: 'image', content: answer.image }
      }
      record(api, payload, call, answer)
      const traceId = api === 'security.mediaCheckAsync' ? stringField(answer as JsonRecord, 'trace_id') : undefined
      if (traceId !== undefined) {
        const mediaUrl = stringField(payload, 'media_url') ?? ''
        onMedia?.({ traceId, mediaUrl, openid: about ?? '', suggest: rule?.suggest })
      }
      return { kind: 'json', body: answer }
    },
    seen: (openid) => void lastSeen.set(openid, clock.now()),
    addRule: (rule) => void rules.push(rule),
    rules: () => rules.map((rule) => ({ ...rule })),
    messages: (api) => (api === undefined ? messages : messages.filter((message) => message.api === api)),
    clear() {
      messages = []
      rules = []
    },
  }
}
