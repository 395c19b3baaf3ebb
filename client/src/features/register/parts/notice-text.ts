/**
 * The privacy notice in full: short enough to be read. Changing what a word below means asks for a new version in
 * shared/domain/privacy-notice.ts, and everybody is asked again.
 */
export const NOTICE_TEXT: readonly { title: string; body: string }[] = [
  {
    title: '我们记什么',
    body: '姓名、手机号、住址（到门牌）、您是业主还是租户；您的预约、求助和消息。年龄、残疾、语言、要不要电梯、是不是党员或志愿者，您愿意填才记。家人的姓名，是您请求替 TA 办事时才记。不记身份证号，不用您的位置。',
  },
  { title: '用来做什么', body: '只用来给您办预约、办求助、通知您结果、核对您是本社区的居民。' },
  {
    title: '谁能看到',
    body: '经办您这件事的人看得到您的姓名和这件事。核验住址的楼栋长或工作人员看得到门牌。手机号和门牌加密保存；谁因公看过您的手机号，都记下来给您看。',
  },
  { title: '不给谁', body: '不卖、不给商家、不给无关的人。区里和街道只看数字，看不到您是谁。' },
  {
    title: '您的权利',
    body: '在“我的”里，您随时可以查看、改正、导出自己的信息，也可以注销。注销后，姓名、手机号和住址都会删掉。不会用手机的，请打社区电话或到大厅办理。',
  },
  { title: '家人和孩子', body: '替家人办事，要 TA 本人同意；不满 14 岁的孩子，由监护人同意。双方随时可以解除。' },
  { title: '微信提醒', body: '只有您点了“允许”，才会用微信通知您；不允许也不影响办事。' },
]
