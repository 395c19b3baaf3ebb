import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Gateway } from '../gateway/gateway'

type Env = { Bindings: HttpBindings }

/** `POST /admin`: the endpoint that the SDK speaks to. The path's last part names the call that speaks. */
export function gatewayRoutes(gateway: Gateway): Hono<Env> {
  async function answer(context: Context<Env>, callId: string | undefined): Promise<Response> {
    const body = Buffer.from(await context.req.arrayBuffer())
    const reply = await gateway.handle(body, context.req.header('content-type') ?? '', callId)
    if (reply === undefined) {
      context.env.incoming.socket.destroy()
      return new Response(null, { status: 204 })
    }
    return new Response(reply.body as BodyInit, { headers: { 'content-type': reply.contentType } })
  }
  return new Hono<Env>()
    .post('/', (context) => answer(context, undefined))
    .post('/:call', (context) => answer(context, context.req.param('call')))
}
