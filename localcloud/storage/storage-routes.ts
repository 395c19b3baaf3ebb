import { Hono } from 'hono'
import { badRequest, bodyOf } from '../control/body'
import { contentTypeOf } from '../http/static-files'
import { stringField } from '../json-value'
import { isCloudPath, type Storage } from './storage'

const LARGEST_FILE = 50 * 1024 * 1024
const UPLOAD_SECONDS = 900

/** `/files/*`: where signed links lead. `POST /files/upload-link` is what a client's `wx.cloud.uploadFile` asks for. */
export function storageRoutes(storage: Storage): Hono {
  return new Hono()
    .post('/upload-link', async (context) => {
      const path = stringField((await bodyOf(context)) ?? {}, 'cloudPath')
      if (path === undefined || !isCloudPath(path)) return badRequest('cloudPath has a wrong shape')
      return context.json({ url: storage.link('put', path, UPLOAD_SECONDS), fileID: storage.fileIdOf(path) })
    })
    .put('/put/:path/:expires/:signature', async (context) => {
      const { path, expires, signature } = context.req.param()
      const opened = storage.open('put', path, expires, signature)
      if (opened === undefined) return refused('SignatureDoesNotMatch', 'the upload link is wrong or has expired')
      if (Number(context.req.header('content-length') ?? 0) > LARGEST_FILE)
        return refused('EntityTooLarge', 'too large')
      const content = Buffer.from(await context.req.arrayBuffer())
      if (content.length > LARGEST_FILE) return refused('EntityTooLarge', 'too large')
      await storage.put(opened, content)
      return new Response('', { status: 200 })
    })
    .get('/get/:path/:expires/:signature', async (context) => {
      const { path, expires, signature } = context.req.param()
      const opened = storage.open('get', path, expires, signature)
      if (opened === undefined) return refused('AccessDenied', 'the link is wrong or has expired')
      const content = await storage.get(opened)
      if (content === undefined) return context.notFound()
      return new Response(new Uint8Array(content), {
        headers: {
          'content-type': contentTypeOf(opened),
          'cache-control': 'private, no-store',
          // A stored page must not run beside the control interface.
          'content-security-policy': 'sandbox',
          'x-content-type-options': 'nosniff',
        },
      })
    })
}

/** Object storage answers errors in XML, which the SDK reads. */
function refused(code: string, message: string): Response {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  return new Response(xml, { status: 403, headers: { 'content-type': 'application/xml' } })
}
