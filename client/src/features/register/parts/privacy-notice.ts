/** The version that is agreed to at registration; changing a word below means a new version. */
export const NOTICE_VERSION = '2026-11'

/** The privacy notice in full: short enough to be read. */
export const PRIVACY_NOTICE: readonly { title: string; body: string }[] = [
  { title: '我们记什么', body: '姓名、手机号、住址（到门牌），还有您的预约和消息。不记身份证号，不用您的位置。' },
  { title: '用来做什么', body: '只用来给您办预约、通知您结果、核对您是本社区的居民。' },
  {
    title: '谁能看到',
    body: '经办您这件事的社区工作人员看得到您的姓名和预约。手机号和门牌加密保存，平时只显示一部分；谁因公查看过，都有记录。',
  },
  { title: '不给谁', body: '不卖、不给商家、不给无关的人。区里和街道只看数字，看不到您是谁。' },
  { title: '您的权利', body: '您可以要求查看、改正、导出或删除自己的信息，请打社区电话或到大厅办理。' },
  { title: '微信提醒', body: '只有您点了“允许”，才会用微信通知您；不允许也不影响办事。' },
]
