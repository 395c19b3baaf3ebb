import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { StartError } from '../start-error'

const HOST = '127.0.0.1'

export interface Listening {
  port: number
  close(): Promise<void>
}

/** Listens on loopback. Throws PORT_TAKEN or PORT_REFUSED. */
export async function listen(fetch: Parameters<typeof getRequestListener>[0], port: number): Promise<Listening> {
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }))
  // Longer than the SDK keeps its free sockets, so that it never writes into one that is being closed.
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 70_000
  server.requestTimeout = 0
  await opened(server, port)
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function opened(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(new StartError('PORT_TAKEN', `port ${port} is taken; choose another with --port, or 0 for a free one`))
      } else reject(new StartError('PORT_REFUSED', `cannot listen on port ${port}: ${error.message}`))
    })
    server.listen({ port, host: HOST, backlog: 2048 }, resolve)
  })
}
