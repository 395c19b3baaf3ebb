/** What stands under a door's code. */
export interface DoorWords {
  how: readonly string[]
  note: string
}

export const SCAN_THIS = '登记住址请扫这个码'

/** A mini-program code: WeChat's own scanner opens registration, and the stairwell is chosen. */
export const BY_WECHAT: DoorWords = {
  how: ['打开微信，点“扫一扫”', '对准这个码，楼栋和单元就填好了', '选门牌号，填姓名和手机号'],
  note: '用微信扫就行，不用先找小程序',
}

/** An ordinary code: WeChat's own scanner would show only eight letters and lead nowhere. */
export const INSIDE: DoorWords = {
  how: ['打开微信小程序“红心社区”', '点“登记”', '点“扫一扫单元码”，对准这个码'],
  note: '要在小程序里扫，微信扫一扫打不开',
}
