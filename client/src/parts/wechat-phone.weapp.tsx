import { Button as WxButton } from '@tarojs/components'
import type { WechatPhoneProps } from './wechat-phone'

export const hasWechatPhone = true

/** Only WeChat's own button may ask; older clients give no `code` and count as declined. */
export function WechatPhone({ onCode, onRefused }: WechatPhoneProps) {
  return (
    <WxButton
      className="hx-button hx-button--plain"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => {
        if (detail.code) onCode(detail.code)
        else onRefused()
      }}
    >
      用微信绑定的手机号
    </WxButton>
  )
}
