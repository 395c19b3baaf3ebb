export const hasWechatPhone = false

export function WechatPhone() {
  return null
}
