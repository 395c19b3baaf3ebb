import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCallLog } from './calls/call-log'
import { createClock } from './clock'
import { type Database, openDatabase } from './database/database'
import { errorMessage } from './error-parts'
import { instanceEnvironment } from './functions/call-environment'
import { readCatalogue } from './functions/catalogue'
import { createInvoke } from './functions/invoke'
import { createFaults } from './gateway/faults'
import { createGateway, databaseFamily, functionsFamily } from './gateway/gateway'
import { createApp } from './http/app'
import { listen } from './http/server'
import { startInstance } from './instances/instance'
import { createPool } from './instances/pool'
import { createMediaVerdicts } from './openapi/media-verdicts'
import { openApiFamily } from './openapi/open-api-family'
import { createOpenApi } from './openapi/openapi'
import { DEFAULT_INSTANCES, type LocalCloudOptions, type Person } from './options'
import { StartError } from './start-error'
import { diskFileStore, memoryFileStore } from './storage/file-store'
import { createStorage, type Storage } from './storage/storage'
import { storageFamily } from './storage/storage-family'
import { createTimers } from './timer/timers'

export interface LocalCloud {
  /** `http://127.0.0.1:<port>/` */
  url: string
  port: number
  database: Database
  storage: Storage
  /** Whom the console offers, when that is known only after the start. */
  introduce(people: Person[]): void
  /** Stops timers, ends running calls, and closes the database. */
  close(): Promise<void>
}

/**
 * Starts a WeChat cloud on this machine: any folder of cloud functions behind the platform's own wire protocol.
 * Throws an error with one of the codes of `StartError` and a message of one line.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const clock = createClock()
  const catalogue = readCatalogue(options.functions)
  if (options.hosting !== undefined && !existsSync(join(options.hosting, 'index.html'))) {
    throw new StartError('HOSTING_MISSING', `no index.html in ${options.hosting}; build the client first`)
  }
  const folder = options.data === undefined || options.data === ':memory:' ? undefined : options.data
  if (folder !== undefined) makeFolder(folder)
  const database = openDatabase({
    file: folder === undefined ? ':memory:' : join(folder, 'database.sqlite'),
    schema: options.schema,
    createCollections: options.createCollections,
    now: clock.now,
  })

  let url = ''
  const store = folder === undefined ? memoryFileStore() : diskFileStore(join(folder, 'files'))
  const storage = createStorage(store, clock, () => url)
  const calls = createCallLog()
  const faults = createFaults()
  const pool = createPool(options.instances ?? DEFAULT_INSTANCES, (definition) =>
    startInstance({
      definition,
      environment: instanceEnvironment(definition, options.env ?? {}),
      nodePath: options.nodePath,
      log(callId, line) {
        calls.addLine(callId, line)
        if (options.verbose) console.log(`[${definition.name}] ${line.line}`)
      },
    }),
  )
  const invoke = createInvoke({ catalogue, pool, calls, clock, gateway: () => `${url}admin` })
  const verdicts = createMediaVerdicts(options.pushTo, { invoke, clock })
  const openApi = createOpenApi(catalogue, clock, verdicts.asked)
  const gateway = createGateway({
    calls,
    faults,
    families: {
      database: databaseFamily(database),
      functions: functionsFamily(invoke),
      storage: storageFamily(storage),
      wx: openApiFamily(openApi),
    },
  })
  const timers = createTimers({ catalogue, invoke, clock })
  let people = options.people ?? []
  const parts = {
    calls,
    catalogue,
    clock,
    database,
    faults,
    invoke,
    openApi,
    people: () => people,
    pool,
    storage,
    timers,
  }
  const app = createApp({ ...parts, gateway, hosting: options.hosting })

  try {
    const server = await listen(app.fetch, options.port ?? 0)
    url = `http://127.0.0.1:${server.port}/`
    if (options.timer !== false) timers.start()
    return {
      url,
      port: server.port,
      database,
      storage,
      introduce(known) {
        people = known
      },
      async close() {
        timers.stop()
        verdicts.stop()
        faults.clear()
        await pool.close()
        await server.close()
        database.close()
      },
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function makeFolder(folder: string): void {
  try {
    makeWithParents(folder)
  } catch (error) {
    throw new StartError('DATA_UNWRITABLE', `cannot write the data folder ${folder}: ${errorMessage(error)}`)
  }
}

/** Not `mkdir` with `recursive`: that never returns where a file system refuses with ENOENT, as /proc does. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return
  makeWithParents(dirname(folder))
  mkdirSync(folder)
}
