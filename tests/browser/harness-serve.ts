import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

type Answer = (call: { name: string; action: string; openid: string }) => unknown

/** Serves dist/h5 on a free port with one stub in place of the cloud, for tests of the client alone. */
export async function serveAlone(answer: Answer): Promise<{ base: string; close: () => Promise<void> }> {
  const folder = join(__dirname, '..', '..', 'dist', 'h5')
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (request.method === 'POST') {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const { action } = JSON.parse(Buffer.concat(parts).toString()) as { action: string }
      const result = answer({
        name: path.split('/').pop() ?? '',
        action,
        openid: String(request.headers['x-wx-openid']),
      })
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ result, requestId: 'stub' }))
      return
    }
    const file = join(folder, path === '/' ? 'index.html' : path)
    try {
      response.setHeader('content-type', KINDS[extname(file)] ?? 'application/octet-stream').end(await readFile(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    base: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
