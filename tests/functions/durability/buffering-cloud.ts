import { join } from 'node:path'
import { EJSON } from 'bson'
import { readCommandLine } from '../../../localcloud/cli-options'
import { openDatabase } from '../../../localcloud/database/database'
import { startLocalCloud } from '../../../localcloud/local-cloud'

// The control of durability.test.ts: a cloud that answers before it has written. It takes the command line of the
// real one, works in memory, and brings its writes to the file once a second.

const WRITES = /\.(insert|modify|remove)/
const FLUSH_MS = 1000

async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2))
  if (options === 'help' || !options.data) throw new Error('the control needs a data folder')
  const { schema, data } = options
  const kept = openDatabase({ file: join(data, 'database.sqlite'), schema, now: Date.now })
  const cloud = await startLocalCloud({ ...options, data: ':memory:' })
  for (const { name: collectionName } of kept.collections()) {
    const all = { collectionName, query: '{}', queryType: 'WHERE', limit: 1000 }
    const { list } = kept.handle({ action: 'database.getDocument', ...all }).body.data as { list: string[] }
    cloud.database.import(
      collectionName,
      list.map((text) => EJSON.parse(text) as Record<string, unknown>),
    )
  }

  const { handle } = cloud.database
  const buffered: Parameters<typeof handle>[0][] = []
  cloud.database.handle = (request) => {
    if (WRITES.test(request.action)) buffered.push(request)
    return handle(request)
  }
  setInterval(() => {
    for (const request of buffered.splice(0)) kept.handle(request)
  }, FLUSH_MS)
  console.log(`local cloud ready: ${cloud.url}`)
}

void main()
