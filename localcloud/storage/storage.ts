import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock'
import { ENV_ID } from '../options'
import type { FileStore, StoredFile } from './file-store'

const PREFIX = `cloud://${ENV_ID}.local/`
const LONGEST_PATH = 850

type Purpose = 'get' | 'put'

export interface Storage {
  fileIdOf(path: string): string
  pathOf(fileId: string): string | undefined
  /** A link that works until it expires on the moved clock. */
  link(purpose: Purpose, path: string, maxAgeSeconds: number): string
  /** The path of a link's parts, if it was signed here and has not expired. */
  open(purpose: Purpose, encodedPath: string, expires: string, signature: string): string | undefined
  put(path: string, content: Buffer): Promise<void>
  get(path: string): Promise<Buffer | undefined>
  has(path: string): Promise<boolean>
  remove(path: string): Promise<boolean>
  /** Newest first. */
  list(): Promise<(StoredFile & { fileID: string; link: string })[]>
  clear(): Promise<void>
}

/** Private files with short-lived signed links. Links do not outlive the process that signed them. */
export function createStorage(store: FileStore, clock: Clock, baseUrl: () => string): Storage {
  const secret = randomBytes(32)
  const sign = (purpose: Purpose, encoded: string, expires: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${encoded}\n${expires}`).digest('hex').slice(0, 40)

  function link(purpose: Purpose, path: string, maxAgeSeconds: number): string {
    const encoded = Buffer.from(path).toString('base64url')
    const expires = String(clock.now() + maxAgeSeconds * 1000)
    return `${baseUrl()}files/${purpose}/${encoded}/${expires}/${sign(purpose, encoded, expires)}`
  }

  return {
    fileIdOf: (path) => PREFIX + path,
    pathOf(fileId) {
      const path = fileId.startsWith(PREFIX) ? fileId.slice(PREFIX.length) : ''
      return isCloudPath(path) ? path : undefined
    },
    link,
    open(purpose, encoded, expires, signature) {
      const expected = Buffer.from(sign(purpose, encoded, expires))
      const given = Buffer.from(signature)
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
      return Number(expires) > clock.now() ? Buffer.from(encoded, 'base64url').toString('utf8') : undefined
    },
    put: (path, content) => store.put(path, content, clock.now()),
    get: store.get,
    has: store.has,
    remove: store.remove,
    async list() {
      const files = (await store.list()).sort((one, other) => other.at - one.at)
      return files.map((file) => ({ ...file, fileID: PREFIX + file.path, link: link('get', file.path, 600) }))
    },
    clear: store.clear,
  }
}

/** True for a path that the platform would take: relative, no empty or dotted part, no control characters. */
export function isCloudPath(path: string): boolean {
  if (path === '' || Buffer.byteLength(path) > LONGEST_PATH) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\x00-\x1f\x7f\\]/.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}
