import { randomUUID } from 'node:crypto'
import type { Envelope } from '../../shared/contracts/envelope'
import { AppError } from '../../shared/contracts/errors'
import { type Meter, metered } from './call'
import { log, whereOf } from './log'
import { refuse } from './refuse'
import { wxContext } from './sdk'

/**
 * What the platform sets for a message push. Its documents name no value of its own, and an event that comes neither by
 * a client nor by a timer has been seen as this one [?]: whoever deploys looks at the first push's log line, and changes
 * it here if it is another. A client's call (`wx_client`, which carries an OPENID), a timer's and another function's
 * (`…,scf`) are refused in any case.
 */
const PUSH_SOURCE = 'wx_unknown'

/** What the platform takes for “received”. */
const RECEIVED = 'success'

/**
 * Makes the `main` of a function that the platform pushes events to, and nobody else calls. A failure is thrown, so that
 * the platform pushes the event again.
 */
export function servePush(
  name: string,
  handle: (event: unknown, now: number) => Promise<void>,
): (event: unknown) => Promise<typeof RECEIVED | Envelope<never>> {
  return async (event) => {
    const [requestId, now] = [randomUUID(), Date.now()]
    const meter: Meter = { trips: 0, openapi: 0 }
    const line = { function: name, action: 'push', requestId }
    const { source } = wxContext()
    if (source !== PUSH_SOURCE) {
      log({ level: 'warn', ...line, ms: 0, ...meter, code: 'WRONG_SOURCE', facts: { source } })
      return refuse(new AppError('WRONG_SOURCE'), requestId, now)
    }
    try {
      await metered(meter, () => handle(event, now))
      log({ level: 'info', ...line, ms: Date.now() - now, ...meter, code: 'OK' })
      return RECEIVED
    } catch (error) {
      log({ level: 'error', ...line, ms: Date.now() - now, ...meter, code: 'INTERNAL', where: whereOf(error) })
      throw error
    }
  }
}
