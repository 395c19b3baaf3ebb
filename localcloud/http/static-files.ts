import { createReadStream, existsSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
}

export function contentTypeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** A file below `root` as a response; undefined when there is none or the path leaves the folder. */
export function serveFile(root: string, path: string, ifNoneMatch: string | undefined): Response | undefined {
  const file = fileBelow(root, path)
  if (file === undefined) return undefined
  const { size, mtimeMs } = statSync(file)
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
  const type = contentTypeOf(file)
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': type.startsWith('text/html') ? 'no-store' : 'no-cache',
    etag,
  }
  if (ifNoneMatch === etag) return new Response(null, { status: 304, headers })
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  return new Response(body, { headers: { ...headers, 'content-length': String(size) } })
}

function fileBelow(root: string, path: string): string | undefined {
  const decoded = decodePath(path)
  if (decoded === undefined) return undefined
  const base = normalize(root)
  const wanted = normalize(join(base, decoded))
  if (wanted !== base && !wanted.startsWith(base.endsWith(sep) ? base : base + sep)) return undefined
  const file = decoded.endsWith('/') ? join(wanted, 'index.html') : wanted
  return existsSync(file) && statSync(file).isFile() ? file : undefined
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? undefined : decoded
  } catch {
    return undefined
  }
}
