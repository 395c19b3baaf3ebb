import type { ReactElement } from 'react'

export interface WechatPhoneProps {
  /** A code, good once and for five minutes, that the server changes for the number. */
  onCode: (code: string) => void
  /** The person declined, or WeChat could not: typing remains. */
  onRefused: () => void
}

/** Whether WeChat can be asked for the person's number at all: not in a browser. */
export declare const hasWechatPhone: boolean

/** WeChat's own button for the number bound to the account: wechat-phone.weapp.tsx or wechat-phone.h5.tsx. */
export declare function WechatPhone(props: WechatPhoneProps): ReactElement | null
