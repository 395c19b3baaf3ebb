/** The parts of a `multipart/form-data` body by name, as bytes: the platform's open interfaces send protobuf in them. */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) return parts
  const mark = Buffer.from(`--${boundary}`)
  let start = body.indexOf(mark)
  while (start !== -1) {
    const from = start + mark.length + 2
    const end = body.indexOf(mark, from)
    if (end === -1) break
    const head = body.indexOf('\r\n\r\n', from)
    if (head !== -1 && head < end) {
      const name = /name="([^"]*)"/i.exec(body.subarray(from, head).toString('utf8'))?.[1]
      if (name !== undefined) parts.set(name, body.subarray(head + 4, end - 2))
    }
    start = end
  }
  return parts
}
