import { CloudError } from './cloud-error'

let ready = false

/** WeChat's own cloud, set up at its first use. Throws a sentence where WeChat is too old for it. */
export function connection(): NonNullable<typeof wx.cloud> {
  if (!wx.cloud) throw new CloudError('INTERNAL', { message: '微信版本太旧，请更新微信后再打开。' })
  if (!ready) {
    wx.cloud.init({ traceUser: false, ...(CLOUD_ENV ? { env: CLOUD_ENV } : {}) })
    ready = true
  }
  return wx.cloud
}
