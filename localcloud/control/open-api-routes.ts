import { Hono } from 'hono'
import { numberField, stringField } from '../json-value'
import type { OpenApi } from '../openapi/openapi'
import { badRequest, bodyOf } from './body'

/** `/control/messages` lists what was sent to WeChat; `/control/openapi` says what WeChat answers next. */
export function openApiRoutes(openApi: OpenApi): Hono {
  return new Hono()
    .get('/messages', (context) => context.json({ messages: openApi.messages(context.req.query('api')) }))
    .get('/openapi', (context) => context.json({ rules: openApi.rules() }))
    .post('/openapi', async (context) => {
      const body = (await bodyOf(context)) ?? {}
      const api = stringField(body, 'api')
      if (api === undefined) return badRequest('name an api, for example subscribeMessage.send')
      openApi.addRule({
        api,
        openid: stringField(body, 'openid'),
        errCode: numberField(body, 'errCode'),
        errMsg: stringField(body, 'errMsg'),
        suggest: stringField(body, 'suggest'),
        phone: stringField(body, 'phone'),
        hang: body.hang === true,
        times: numberField(body, 'times') ?? 1,
      })
      return context.json({ rules: openApi.rules() })
    })
}
