/** Why a WeChat copy was not sent, or not surely: our own words and the platform's codes, as staff read them. */
export const SEND_FAILURES: Record<string, string> = {
  // ours
  noConsent: '对方没有同意接收这类微信提醒',
  switchedOff: '对方选择了不发微信',
  read: '对方已经在小程序里看过',
  inDigest: '已并入每日汇总',
  noTemplate: '这种消息没有配置微信模板',
  noRecipient: '没有找到收信人的登记',
  erased: '对方已注销',
  stuck: '发送时系统中断，不知道是否送达',
  dismissed: '工作人员已另行告知',
  // the platform's
  '43101': '对方没有允许接收，或已经关闭',
  '43108': '对方被限制接收消息',
  '40003': '收信人的微信身份不对',
  '40037': '模板编号不对，请安装人员核对变量',
  '41030': '打开的页面不在已发布的版本里，请先发布新版',
  '47003': '模板字段不符合要求，请安装人员核对模板',
  '45009': '超过微信的每日发送限额',
  '45011': '发送太频繁，微信限流',
  '-604101': '云函数没有发送消息的权限，请安装人员核对配置',
  '-1000': '微信系统错误',
  '-501003': '云环境超过额度',
  '-501004': '云环境并发太多',
  unknown: '连接中断，不知道是否送达',
}

/** A failure in words, with the platform's own number where it is one. */
export function failureInWords(code: string | null): string {
  const known = SEND_FAILURES[code ?? 'unknown']
  if (known === undefined) return `微信返回了没见过的错误（${code}）`
  return /^-?\d+$/.test(code ?? '') ? `${known}（${code}）` : known
}
