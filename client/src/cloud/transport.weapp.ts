import { CloudError } from './cloud-error'
import { connection } from './connection.weapp'
import type { Transport } from './transport'

/** The function itself failed: it threw, or answered past the limit. */
const FUNCTION_FAILED = new Set([-404011, -504002])

export const transport: Transport = async (functionName, event) => {
  const cloud = connection()
  try {
    const answer = await cloud.callFunction({ name: functionName, data: event })
    return { result: answer.result, requestId: answer.requestID }
  } catch (cause) {
    const { errCode = 0, errMsg } = cause as WxFailure
    console.warn(`call ${functionName}.${event.action}: ${errCode} ${errMsg}`)
    throw new CloudError(FUNCTION_FAILED.has(errCode) ? 'INTERNAL' : 'NETWORK')
  }
}
