import type { MiddlewareHandler } from 'hono'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** Refuses a Host that is not loopback, so that a web page cannot reach the cloud by rebinding its own name. */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  if (!LOOPBACK.test(host)) return context.json({ error: { message: 'the local cloud answers only to loopback' } }, 403)
  const origin = context.req.header('origin')
  if (origin !== undefined && !LOOPBACK.test(origin.replace(/^https?:\/\//, ''))) {
    return context.json({ error: { message: 'cross-origin requests are refused' } }, 403)
  }
  await next()
}

/** Refuses browsers that come from another page than one of this server's own. */
export const sameOriginOnly: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin')
  if (origin !== undefined && origin !== `http://${context.req.header('host')}`) {
    return context.json({ error: { message: 'cross-origin requests are refused' } }, 403)
  }
  await next()
}
