import { spawn } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'
import type { Action, InputOf, OutputOf } from '../../shared/contracts/contract'
import type { Fault } from '../stack'

export interface WorldApart {
  url: string
  /** Calls an action as a person; throws if it is refused. */
  ask: <A extends Action>(openid: string, action: A, input: InputOf<A>) => Promise<OutputOf<A>>
  tick: () => Promise<void>
  /** Arms a fault of the local cloud. */
  fault: (fault: Fault) => Promise<void>
  /** WeChat answers the next call of an open interface with this code. */
  refuseOnce: (api: string, errCode: number) => Promise<void>
  /** Moves the clock of the cloud to an instant (epoch ms). */
  setClock: (instant: number) => Promise<void>
  close: () => Promise<void>
}

const ROOT = join(__dirname, '..', '..')

function post(url: string, body: unknown, openid = ''): Promise<{ result?: { ok: boolean; data?: unknown } }> {
  return new Promise((settle, fail) => {
    const headers = { 'content-type': 'application/json', ...(openid === '' ? {} : { 'x-wx-openid': openid }) }
    const sent = request(url, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => settle(JSON.parse(Buffer.concat(parts).toString())))
    })
    sent.on('error', fail)
    sent.end(JSON.stringify(body))
  })
}

/**
 * The real stack in another process: this one plays WeChat, which has neither fetch nor a database in it.
 * `env` are variables of the functions, over those that every test has.
 */
export async function startWorldApart(env: Record<string, string> = {}): Promise<WorldApart> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'world-server.ts')], {
    cwd: ROOT,
    env: { ...process.env, WORLD_ENV: JSON.stringify(env) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((settle, fail) => {
    child.once('exit', (code) => fail(new Error(`the stack ended with ${code} before it was ready`)))
    child.stdout.on('data', (said: Buffer) => {
      const ready = /ready (\S+)/.exec(said.toString())?.[1]
      if (ready) settle(ready)
    })
  })
  return {
    url,
    async ask(openid, action, input) {
      const { result } = await post(`${url}/functions/${action.function}`, { action: action.name, input }, openid)
      if (!result?.ok) throw new Error(`${action.function}.${action.name}: ${JSON.stringify(result)}`)
      return result.data as never
    },
    async tick() {
      await post(`${url}/control/fire`, { function: 'tick' })
    },
    async fault(fault) {
      await post(`${url}/control/faults`, fault)
    },
    async refuseOnce(api, errCode) {
      await post(`${url}/control/openapi`, { api, errCode, times: 1 })
    },
    async setClock(instant) {
      await post(`${url}/control/clock`, { offsetMs: instant - Date.now() })
    },
    close: () =>
      new Promise((done) => {
        child.removeAllListeners('exit')
        child.once('exit', () => done())
        child.stdin.end()
      }),
  }
}
