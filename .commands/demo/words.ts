/** What people write when they ask; never anything about a real person. */
export const NOTES = [
  '老人腿脚不便，希望安排在一楼窗口',
  '替母亲先来问问需要准备什么',
  '上次材料没带齐，这次补交',
  '带着孩子一起来，可能稍早到',
  '不太会填表，麻烦工作人员帮忙',
  '夫妻两人一起办',
]

/** What staff answer when they cannot take a request: what is missing and what to do next. */
export const DECLINE_REASONS = [
  '这项业务要先到区医保窗口开结算单，开好后请再预约',
  '您的户籍不在本街道，请到户籍所在社区办理',
  '当天窗口系统升级，请另选时段，给您添麻烦了',
  '年龄还差两个月满 60 周岁，满了以后随时可以来办',
  '收入证明已超过三个月，请重新开具后再约',
]
