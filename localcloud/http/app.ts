import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { assetPath } from '../assets'
import { type ControlParts, controlRoutes } from '../control/control-routes'
import type { Gateway } from '../gateway/gateway'
import { storageRoutes } from '../storage/storage-routes'
import { functionRoutes } from './function-routes'
import { gatewayRoutes } from './gateway-routes'
import { loopbackOnly, sameOriginOnly } from './guards'
import { serveFile } from './static-files'

export interface AppParts extends Omit<ControlParts, 'hosting'> {
  gateway: Gateway
  hosting?: string
}

/** Every route of the local cloud. */
export function createApp({ gateway, hosting, ...parts }: AppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(loopbackOnly)
  app.use('/admin/*', sameOriginOnly)
  app.use('/control/*', sameOriginOnly)
  app.route('/functions', functionRoutes(parts.invoke, parts.openApi.seen))
  app.route('/admin', gatewayRoutes(gateway))
  app.route('/control', controlRoutes({ ...parts, hosting: hosting !== undefined }))
  app.route('/files', storageRoutes(parts.storage))

  app.get('/_console', (context) => context.redirect('/_console/'))
  app.get('/_console/*', (context) => {
    const path = context.req.path.slice('/_console'.length)
    return serveFile(assetPath('console'), path, context.req.header('if-none-match')) ?? context.notFound()
  })
  app.get('*', (context) => {
    if (hosting === undefined) return context.redirect('/_console/')
    const etag = context.req.header('if-none-match')
    const wantsPage = (context.req.header('accept') ?? '').includes('text/html')
    return (
      serveFile(hosting, context.req.path, etag) ??
      (wantsPage ? serveFile(hosting, '/', etag) : undefined) ??
      context.notFound()
    )
  })
  app.onError((error, context) => {
    console.error(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`)
    return context.json({ error: { message: error.message } }, 500)
  })
  return app
}
