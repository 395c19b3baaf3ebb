import { files } from './sdk'

/** How long a link is good that only this call uses (seconds). */
const OWN_LINK = 120

/** A link to a file in storage, good for so many seconds; null if there is no such file. */
export async function linkTo(file: string, seconds: number): Promise<string | null> {
  const { fileList } = await files.getTempFileURL({ fileList: [{ fileID: file, maxAge: seconds }] })
  const [found] = fileList
  return found?.status === 0 && found.tempFileURL ? found.tempFileURL : null
}

/** Links to several files by their ids; those that are gone are left out. At most 50 a call; none without files. */
export async function linksTo(wanted: readonly string[], seconds: number): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map()
  const { fileList } = await files.getTempFileURL({ fileList: wanted.map((fileID) => ({ fileID, maxAge: seconds })) })
  const found = fileList.filter(({ status, tempFileURL }) => status === 0 && tempFileURL)
  return new Map(found.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
}

/** How large a file is (bytes) and how it begins, without reading all of it; null if there is none, or nothing in it. */
export async function glance(file: string): Promise<{ size: number; begins: Buffer } | null> {
  const response = await open(file)
  if (!response?.body) return null
  const reader = response.body.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  // A size that nobody states is no size within a limit.
  const size = Number(response.headers.get('content-length') ?? 0)
  return size > 0 ? { size, begins: Buffer.from(value ?? []).subarray(0, 8) } : null
}

/** The bytes of a file; null if there is none, or if it is larger than `most`. */
export async function readFile(file: string, most: number): Promise<Buffer | null> {
  const response = await open(file)
  if (!response?.body) return null
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces, size)
}

/** Stores a file that functions alone may touch; its id. The same path again replaces it. */
export async function putFile(path: string, content: Buffer): Promise<string> {
  return (await files.uploadFile({ cloudPath: path, fileContent: content })).fileID
}

/** Removes files; one that is gone already is no failure. */
export async function removeFiles(fileList: string[]): Promise<void> {
  await files.deleteFile({ fileList })
}

async function open(file: string): Promise<Response | null> {
  const link = await linkTo(file, OWN_LINK)
  const response = link === null ? null : await fetch(link)
  return response?.ok ? response : null
}
