/** Every refusal a client can meet: its code and a sentence that a resident can act on. */
export const ERRORS = {
  // the call itself
  MALFORMED: '提交的内容不完整或格式不对，请检查后再试。',
  TOO_LARGE: '提交的内容太多，请删减后再试。',
  UNKNOWN_ACTION: '这个功能暂不可用，请更新小程序后再试。',
  NO_IDENTITY: '没有认出您的微信身份，请从微信里重新打开。',
  WRONG_SOURCE: '这个功能不能这样调用。',
  BUSY: '现在使用的人较多，请稍等几秒再试，不会重复提交。',
  INTERNAL: '系统出了点问题，我们已记录。请稍后再试，或拨打社区电话。',
  // who may
  NOT_REGISTERED: '请先登记姓名和住址，只需一分钟。',
  WRONG_ROLE: '您没有办理这项操作的权限。',
  WRONG_PLACE: '这不在您负责的社区范围内。',
  // registering
  ALREADY_REGISTERED: '您已经登记过了。',
  PLACE_UNKNOWN: '没有找到这个地址，请重新选择。',
  NAME_REFUSED: '这个姓名没有通过内容检查，请换一种写法。',
  CODE_WRONG: '认领码不对，请核对后再输入。',
  CODE_USED: '这个认领码已经用过了。',
  CODE_EXPIRED: '这个认领码已经过期，请联系安装人员重新生成。',
  CODE_LOCKED: '输错次数太多，认领码已锁定，请联系安装人员重新生成。',
  PERSON_UNKNOWN: '没有找到这位居民，请核对编号。',
  OWN_GRANT: '不能给自己授予或收回权限，请由另一位管理员办理。',
  GRANT_UNKNOWN: '这位居民没有这项权限，可能已经收回。',
  GRANT_EXISTS: '这位居民已经有这项权限了。',
  // bookings
  ITEM_UNKNOWN: '没有找到这项服务，可能已经下架。',
  SLOT_UNKNOWN: '没有找到这个时段，请重新选择。',
  SLOT_FULL: '这个时段刚刚约满了，请换一个时段。',
  SLOT_CLOSED: '这个时段已停止预约，请换一个时段。',
  SLOT_CHANGED: '这个时段刚刚有变动，请看一眼新的安排再提交。',
  SLOT_PAST: '这个时段已经过去了，请选择以后的时段。',
  SLOT_TOO_SOON: '离开始太近了，请选择晚一些的时段，或直接到窗口办理。',
  ALREADY_YOURS: '您已经约了这个时段，不用再约。',
  KEY_USED: '这次提交的编号已经用过，请返回重新填写。',
  CONTENT_REFUSED: '备注里有不合适的内容，请修改后再提交。',
  BOOKING_UNKNOWN: '没有找到这条预约。',
  STALE: '这条预约刚刚有了变化，请看一眼最新情况再操作。',
  NOT_NOW: '这条预约现在的状态不能这样操作。',
  HOLD_EXPIRED: '确认期限已过，名额已经释放。',
  CUTOFF_PASSED: '预约时间已到，不能再取消或改时间，请直接联系社区。',
  SAME_SLOT: '新时段和原来的一样，不用改。',
  // messages
  MESSAGE_UNKNOWN: '没有找到这条消息。',
  TEMPLATE_UNKNOWN: '没有这种消息提醒。',
} as const

export type ErrorCode = keyof typeof ERRORS

/** What went wrong with one field of the input: its path and a sentence. */
export type FieldErrors = Record<string, string>

/** The one error that business code throws; `serve` turns it into an envelope. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields?: FieldErrors,
    /** A fresh copy for a client whose view was stale; validated by nobody, so keep it public. */
    readonly detail?: Record<string, string | number | boolean | null>,
  ) {
    super(code)
    this.name = 'AppError'
  }
}
