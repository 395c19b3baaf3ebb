import type { Clock } from '../clock'
import type { Invoke } from '../functions/invoke'
import { clientEvent } from '../functions/platform-event'
import { APP_ID } from '../options'

/** The platform takes up to half an hour; a demo should not. */
const DELAY_MS = 300
/** Message pushes carry no documented SOURCE of their own. */
export const PUSH_SOURCE = 'wx_unknown'

/** A picture that WeChat was asked about. */
export interface MediaAsked {
  traceId: string
  mediaUrl: string
  openid: string
  /** What a rule of `POST /control/openapi` asked for. */
  suggest?: string
}

export interface MediaVerdicts {
  asked(media: MediaAsked): void
  /** Drops what has not been pushed yet. */
  stop(): void
}

/** Pushes the verdict on a picture to a function a moment after it was asked for; nowhere if none is named. */
export function createMediaVerdicts(
  pushTo: string | undefined,
  { invoke, clock }: { invoke: Invoke; clock: Clock },
): MediaVerdicts {
  const waiting = new Set<NodeJS.Timeout>()
  return {
    asked(media) {
      if (pushTo === undefined) return
      const timer = setTimeout(() => {
        waiting.delete(timer)
        // Never rejects; how it went is among the calls of the console.
        void invoke({
          function: pushTo,
          source: PUSH_SOURCE,
          event: clientEvent(verdictEvent(media, clock.now()), undefined),
        })
      }, DELAY_MS)
      waiting.add(timer)
    },
    stop() {
      for (const timer of waiting) clearTimeout(timer)
      waiting.clear()
    },
  }
}

/** What is judged by the picture's name: the local cloud does not look at pictures. */
function suggestFor(mediaUrl: string): string {
  const name = nameIn(mediaUrl)
  if (/违规|risky/i.test(name)) return 'risky'
  return /复核|review/i.test(name) ? 'review' : 'pass'
}

/** The last part of the link's path; a link that cannot be read stands for itself. */
function nameIn(mediaUrl: string): string {
  try {
    return decodeURIComponent(new URL(mediaUrl).pathname).split('/').at(-1) ?? ''
  } catch {
    return mediaUrl
  }
}

/** The documented event `wxa_media_check`. */
export function verdictEvent({ traceId, mediaUrl, openid, suggest }: MediaAsked, now: number): Record<string, unknown> {
  const verdict = suggest ?? suggestFor(mediaUrl)
  const label = verdict === 'pass' ? 100 : 20006
  return {
    ToUserName: 'gh_000000000000',
    FromUserName: openid,
    CreateTime: Math.floor(now / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id: traceId,
    version: 2,
    detail: [{ strategy: 'content_model', errcode: 0, suggest: verdict, label, prob: 90 }],
    errcode: 0,
    errmsg: 'ok',
    result: { suggest: verdict, label },
  }
}
