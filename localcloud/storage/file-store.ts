import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error-parts'
import { isRecord, numberField, parseJson, stringField } from '../json-value'

export interface StoredFile {
  path: string
  size: number
  /** Epoch milliseconds. */
  at: number
}

export interface FileStore {
  put(path: string, content: Buffer, at: number): Promise<void>
  get(path: string): Promise<Buffer | undefined>
  has(path: string): Promise<boolean>
  remove(path: string): Promise<boolean>
  list(): Promise<StoredFile[]>
  clear(): Promise<void>
}

export function memoryFileStore(): FileStore {
  const files = new Map<string, StoredFile & { content: Buffer }>()
  return {
    put: async (path, content, at) => void files.set(path, { path, content, at, size: content.length }),
    get: async (path) => files.get(path)?.content,
    has: async (path) => files.has(path),
    remove: async (path) => files.delete(path),
    list: async () => [...files.values()].map(({ path, size, at }) => ({ path, size, at })),
    clear: async () => files.clear(),
  }
}

/** Files below a folder under hashed names, so that no cloud path can leave it or collide with a folder. */
export function diskFileStore(folder: string): FileStore {
  mkdirSync(folder, { recursive: true })
  const nameOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex'))

  async function writeWhole(file: string, content: Buffer | string) {
    await writeFile(`${file}.part`, content)
    await rename(`${file}.part`, file)
  }
  async function metaOf(file: string): Promise<StoredFile | undefined> {
    const text = await readIfThere(file)
    const meta = text === undefined ? undefined : parseJson(text.toString('utf8'))
    if (!isRecord(meta)) return undefined
    const path = stringField(meta, 'path')
    return path === undefined
      ? undefined
      : { path, size: numberField(meta, 'size') ?? 0, at: numberField(meta, 'at') ?? 0 }
  }

  return {
    async put(path, content, at) {
      const file = nameOf(path)
      await writeWhole(file, content)
      await writeWhole(`${file}.json`, JSON.stringify({ path, size: content.length, at }))
    },
    get: async (path) => readIfThere(nameOf(path)),
    has: async (path) => (await metaOf(`${nameOf(path)}.json`)) !== undefined,
    async remove(path) {
      const file = nameOf(path)
      const had = (await metaOf(`${file}.json`)) !== undefined
      await rm(`${file}.json`, { force: true })
      await rm(file, { force: true })
      return had
    },
    async list() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
      const files = await Promise.all(names.map((name) => metaOf(join(folder, name))))
      return files.filter((file): file is StoredFile => file !== undefined)
    },
    async clear() {
      for (const name of await readdir(folder)) await rm(join(folder, name), { force: true })
    },
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
