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
  HALF_REGISTERED: '上次的登记没有完成，请回到登记页，用同样的信息再提交一次。',
  ERASING: '您之前的资料正在清除，请五分钟后再登记。',
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
  TOO_MANY_TRIES: '试得太频繁了，请一小时后再试。',
  INVITATION_UNKNOWN: '没有给您手机号的这个邀请，请核对邀请码和登记的手机号。',
  INVITATION_USED: '这个邀请码已经用过或收回了，请联系社区管理员。',
  INVITATION_EXPIRED: '这个邀请码已经过期，请联系社区管理员重新邀请。',
  INVITATION_LOCKED: '输错次数太多，这个邀请已锁定，请联系社区管理员重新邀请。',
  SPAN_WRONG: '结束时间要在开始时间和现在之后。',
  ROLE_TOO_WIDE: '楼栋长要授予到楼栋，网格员到网格，社区工作者和管理员到社区，请重新选择地点。',
  PHONE_UNAVAILABLE: '暂时取不到微信手机号，请手动填写。',
  // homes and family
  HOME_UNKNOWN: '没有找到这处住址，可能已经变更。',
  HOME_EXISTS: '这处住址已经登记过了。',
  HOMES_FULL: '登记的住址已到上限，请先移除不住的。',
  HOME_STATE: '这处住址现在不能这样操作，请看一眼最新情况。',
  OWN_HOME: '不能核验自己家的住址，请由社区工作人员办理。',
  TRAITS_WRONG: '填写的内容前后不符，请检查。',
  FAMILY_FULL: '登记的家人已到上限，请先移除不再代办的。',
  FAMILY_UNKNOWN: '没有找到这位家人，可能已经解除。',
  OWN_FAMILY: '不能为自己家的代办作见证，请由另一位楼栋长或社区工作人员办理。',
  FAMILY_UNPROVEN:
    '还不能确认这个手机号是您的。请在“我的资料”换成微信手机号，或请家人不填手机号重新登记，由楼栋长当面确认。',
  FAMILY_SELF: '不能把自己登记为家人。',
  NO_DUTY: '这不是您手上的事，不能查看联系方式。',
  NOT_VERIFIED: '核验住址后才能使用，请先在“我的住址”申请核验。',
  ERASE_HOLDS_ROLE: '您还担任社区职责，请先请管理员收回权限再注销。',
  ERASE_HAS_BOOKINGS: '您还有没办完的预约，请先取消或办完再注销。',
  // places
  PLACE_CYCLE: '不能把一个地方移到它自己里面。',
  PLACE_KIND: '这一级下面不能放这一级的地方。',
  PLACE_EXISTS: '同一处已有同名或同编号的地方。',
  PLACE_NOT_EMPTY: '这里还有人登记居住或有人任职，不能停用。',
  PLACE_MOVING: '这个地方正在搬移，请稍后再试。',
  STAIRWELL_CODE_UNKNOWN: '没有找到这个单元码，请手动选择地址。',
  IMPORT_UNKNOWN: '没有找到这次导入。',
  IMPORT_STATE: '这次导入现在不能这样操作，请看一眼最新情况。',
  IMPORT_BUSY: '这个社区有一次导入正在进行，请等它完成。',
  FILE_UNKNOWN: '没有找到上传的文件，请重新选择。',
  // building leaders
  POST_UNKNOWN: '没有找到这栋楼的楼栋长信息。',
  POST_VACANT: '这栋楼暂时没有楼栋长，请联系社区。',
  HELP_UNKNOWN: '没有找到这条求助。',
  HELP_LIMIT: '您这一小时提得有点多，请过一会儿再提，急事请拨打社区电话。',
  PROMISE_WRONG: '约定的时间要在现在之后、办理期限之前。',
  // grids
  GRID_UNKNOWN: '没有找到这个网格。',
  WORKER_UNKNOWN: '这位同志还没有本网格的网格员职责，请先授予。',
  ROTA_WRONG: '排班里的时间有误或重叠，请检查。',
  VISIT_UNKNOWN: '没有找到这条走访记录。',
  // bookings
  ITEM_UNKNOWN: '没有找到这项服务，可能已经下架。',
  SLOT_UNKNOWN: '没有找到这个时段，请重新选择。',
  SLOT_FULL: '这个时段刚刚约满了，请换一个时段。',
  SLOT_CLOSED: '这个时段已停止预约，请换一个时段。',
  SLOT_CHANGED: '这个时段刚刚有变动，请看一眼新的安排再提交。',
  SLOT_PAST: '这个时段已经过去了，请选择以后的时段。',
  SLOT_TOO_SOON: '离开始太近了，请选择晚一些的时段，或直接到窗口办理。',
  SLOT_NOT_YET: '这个时段还没有开放预约，请过几天再来约。',
  ALREADY_YOURS: '您已经约了这个时段，不用再约。',
  KEY_USED: '这次提交的编号已经用过，请返回重新填写。',
  CONTENT_REFUSED: '内容里有不合适的话，请修改后再提交。',
  BOOKING_UNKNOWN: '没有找到这条预约。',
  STALE: '刚刚有了变化，请看一眼最新情况再操作。',
  NOT_NOW: '现在的状态不能这样操作。',
  HOLD_EXPIRED: '确认期限已过，名额已经释放。',
  CUTOFF_PASSED: '预约时间已到，不能再取消或改时间，请直接联系社区。',
  SAME_SLOT: '新时段和原来的一样，不用改。',
  // the catalogue
  PROPOSAL_UNKNOWN: '没有找到这份提案，可能已经撤回。',
  OWN_PROPOSAL: '不能核对自己提出的事项，请由另一位工作人员核对。',
  CHECKED_BY_YOU: '这份提案是您核对的，审定要由另一位管理员来做。',
  NOT_YOUR_PROPOSAL: '只有提出的人能改动这份提案，您可以写明原因退回。',
  ITEM_CHANGED: '这项服务刚刚按另一份提案改过，请在新版本上重新提出。',
  ITEM_RETIRED: '这项服务已停办，请先恢复办理。',
  MATERIAL_TWICE: '同一样材料写了两遍，请合并成一行。',
  QUESTION_TWICE: '同一个问题写了两遍，请去掉一个。',
  SESSION_WRONG: '有一段时间放不下一个名额时段：结束要晚于开始，并够一次办理。',
  SESSIONS_OVERLAP: '同一天里有两段时间重叠了，请检查。',
  SLOTS_TOO_MANY: '一天里的时段太多：每个窗口每天最多 23 个，请把每次办理的时间拉长。',
  CLOSURE_WRONG: '停办的日期或时间前后不对：结束不能早于开始，最长 60 天。',
  WINDOWS_FULL: '一项服务最多排三个窗口。',
  // notices
  NOTICE_UNKNOWN: '没有找到这条通知，可能已经撤回或到期。',
  TARGET_OUTSIDE: '只能发给您负责的地方，请重新选择。',
  TEXT_EMPTY: '请写内容，不能只有空格或图片。',
  TEXT_TOO_LONG: '内容太长了，请删减，或放进附件。',
  TABLE_TOO_LARGE: '表格太大了：最多 8 列 60 行，再多请放进附件。',
  PERIOD_WRONG: '公示要写明异议截止时间，并至少公示三天；到期时间要在它之后。',
  SCHEDULE_PAST: '定时发布的时间要在现在之后、九十天之内。',
  FILE_TYPE: '只能上传 PDF、Word、Excel、PPT 文件和 JPG、PNG 图片，住户表格请用 .xlsx。',
  FILE_TOO_LARGE: '文件太大了：图片不超过 5 MB，附件不超过 10 MB，住户表格不超过 20 MB。',
  FILE_NOT_YOURS: '这个文件不是您上传的，请重新选择。',
  OWN_NOTICE: '不能审核自己写的通知，请由另一位工作人员审核。',
  NOT_EMERGENCY: '只有紧急通知才能查看未送达居民的电话。',
  OBJECTION_CLOSED: '异议期已经结束，不能再提异议。',
  THREAD_UNKNOWN: '没有找到这条提问。',
  THREAD_LIMIT: '您这一小时提得有点多，请过一会儿再提，急事请拨打社区电话。',
  THREAD_FULL: '这条问答已经很长了，请当面或打电话说。',
  REACH_UNKNOWN: '没有找到这户。',
  REACH_COUNTS_ONLY: '这栋楼由楼栋长上门，您这里只看数字。',
  CHECK_UNKNOWN: '没有找到这条待审核的内容。',
  OWN_CONTENT: '不能审核自己的内容，请由另一位工作人员审核。',
  // messages
  MESSAGE_UNKNOWN: '没有找到这条消息。',
  TEMPLATE_UNKNOWN: '没有这种消息提醒。',
  PREFERENCE_FIXED: '紧急通知不能关，也不能攒到一起发。',
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
