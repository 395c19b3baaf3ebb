/** What stands under every code: WeChat's own scanner would show only eight letters and lead nowhere. */
export const HOW_TO_SCAN: readonly string[] = ['打开微信小程序“红心社区”', '点“登记”', '点“扫一扫单元码”，对准这个码']

export const NOT_OUTSIDE = '要在小程序里扫，微信扫一扫打不开'

export const SCAN_THIS = '登记住址请扫这个码'
