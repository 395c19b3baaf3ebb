import { CloudError } from './cloud-error'
import type { Transport } from './transport'

/** The function itself failed: it threw, or answered past the limit. */
const FUNCTION_FAILED = new Set([-404011, -504002])

let ready = false

function cloud() {
  if (!wx.cloud) throw new CloudError('INTERNAL', { message: '微信版本太旧，请更新微信后再打开。' })
  if (!ready) {
    wx.cloud.init({ traceUser: false, ...(CLOUD_ENV ? { env: CLOUD_ENV } : {}) })
    ready = true
  }
  return wx.cloud
}

export const transport: Transport = async (functionName, event) => {
  const connection = cloud()
  try {
    const answer = await connection.callFunction({ name: functionName, data: event })
    return { result: answer.result, requestId: answer.requestID }
  } catch (cause) {
    const { errCode = 0, errMsg } = cause as WxFailure
    console.warn(`call ${functionName}.${event.action}: ${errCode} ${errMsg}`)
    throw new CloudError(FUNCTION_FAILED.has(errCode) ? 'INTERNAL' : 'NETWORK')
  }
}
