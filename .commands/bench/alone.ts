import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { callEnvironment, instanceEnvironment } from '../../localcloud/functions/call-environment'

const DIST = join(__dirname, '..', '..', 'dist', 'cloudfunctions')

/** How Node sets V8 up in a container of 256 MB, half of it for old objects; here it sees the whole machine’s memory. */
const CONTAINER = ['--max-old-space-size=128', '--max-semi-space-size=1']

export interface Alone {
  /** One call of the timer; null if the process was killed meanwhile. */
  tick(): Promise<{ result: unknown; ms: number; peakMb: number } | null>
  kill(): void
}

/** A built function in a process of its own, whose peak of resident memory can be read. Linux only. */
export async function startAlone(name: string, url: string, variables: Record<string, string>): Promise<Alone> {
  const folder = join(DIST, name)
  const definition = { name, folder, timeoutMs: 60_000, memoryMb: 256, openapi: [], triggers: [], version: '' }
  const environment = instanceEnvironment(definition, variables)
  const child = fork(join(__dirname, 'instance.cjs'), [folder], {
    env: environment,
    execArgv: CONTAINER,
    stdio: 'ignore',
  })
  await next(child)
  return {
    async tick() {
      const call = { id: 'bench', source: 'wx_trigger' } as Parameters<typeof callEnvironment>[0]
      const given = Object.entries(callEnvironment(call, `${url}/admin`)).filter(([, value]) => value !== null)
      const answer = next(child)
      child.send(Object.fromEntries(given))
      return (await answer) as Awaited<ReturnType<Alone['tick']>>
    },
    kill: () => child.kill('SIGKILL'),
  }
}

/** The child's next message; null if it ends first. */
function next(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    const end = () => resolve(null)
    child.once('exit', end)
    child.once('message', (message) => {
      child.off('exit', end)
      resolve(message)
    })
  })
}
