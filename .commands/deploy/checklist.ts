import { TEMPLATES } from '../../shared/domain/message-templates'

const variableOf = (name: string) => `TEMPLATE_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

const templateLines = Object.entries(TEMPLATES).map(
  ([name, { title, fields }]) =>
    `${title}（${Object.entries(fields)
      .map(([field, label]) => `${field} ${label}`)
      .join('、')}）→ ${variableOf(name)}`,
)

/** What no command can do, in the order in which it is needed. Each item: what to do, and details below it. */
export const CHECKLIST: readonly (readonly [item: string, ...details: string[]])[] = [
  ['主体：用单位主体注册小程序，个人主体不行 · a non-personal subject', '政务民生类目需要政府或事业单位主体'],
  ['备案：完成小程序 ICP 备案后才能发布 · ICP filing'],
  ['类目：选政务民生或社区服务；开放居民之间的提问评论要另选“社交-社区”并备案 · service category'],
  [
    '云环境：开通云开发，记下环境编号；按人数选套餐 · a cloud environment',
    '云存储默认所有人可读：部署后核对规则已改为“仅创建者及管理员可读写”，管理员才能上传住户表',
  ],
  [
    '三种密钥 · three credentials, kept apart from this repository',
    '代码上传密钥：在小程序后台下载，并把部署电脑的 IP 加入白名单',
    'AppSecret：小程序后台，创建集合和索引用',
    '云 SecretId / SecretKey：腾讯云控制台，部署云函数用',
  ],
  [
    '加密密钥 HONGXIN_SECRET：32 字节随机数的 base64，只在第一次设置 · made once, backed up off line',
    '例如 openssl rand -base64 32；离线备份一份，丢了就再也读不出居民的电话和住址',
  ],
  [
    '订阅消息：在小程序后台选用模板，把模板编号填进变量 · message templates',
    ...templateLines,
    '长期订阅的模板在编号后加 :longTerm；限次数的加 :limited:<条数>/<天数>；一次性的加 :once 或不加（社区通知默认长期）',
  ],
  [
    '隐私保护指引：在后台如实填写收集的信息和用途 · privacy guideline',
    '姓名、手机号（居民自己填写）、住址：登记和办理预约；订阅消息：通知预约结果',
  ],
  [
    '内容安全：确认 security.msgSecCheck 和 security.mediaCheckAsync 可以调用 · content security',
    '消息推送：把 event / wxa_media_check 推送到云函数 verdicts；第一次推送后看日志里的来源，与 kit/serve-push.ts 里写的不同就改过来',
  ],
  [
    '第一位管理员：安装时生成一次性认领码，当面交给社区负责人 · the first manager’s one-time code',
    '负责人先在小程序里登记，再到“我的”里认领；十四天内有效，只能用一次',
  ],
  [
    '社区资料：地址、服务目录、窗口时间、会客厅、节假日调整 · the community’s own data',
    '每年十一月国务院公布放假安排后，更新程序或由管理员补录',
  ],
  ['体验：先发体验版，工作人员走一遍预约、确认、取消 · try it as a trial version'],
  ['提审和发布：在小程序后台提交审核，通过后发布 · review and release'],
]

export function checklistLines(): string[] {
  return CHECKLIST.flatMap(([item, ...details], i) => [
    `  [ ] ${i + 1}. ${item}`,
    ...details.map((detail) => `         ${detail}`),
  ])
}
