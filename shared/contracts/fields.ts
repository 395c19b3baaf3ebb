import * as z from 'zod/mini'
import { PLACE_NAME } from '../domain/place-codes'
import { addDays } from '../domain/shanghai'
import { ROLES } from '../model/role'
import './jitless'

/** The vocabulary that every contract is written in. Sentences are what a resident reads at the field. */

const id = (pattern: RegExp, sentence: string) =>
  z.string(sentence).check(z.maxLength(120, sentence), z.regex(pattern, sentence))

/** A place's path, district first, at most eight levels. */
export const placeId = id(/^[a-z0-9-]{1,24}(\.[a-z0-9-]{1,24}){0,7}$/, '请选择地址')
/** The path of a community: third level. */
export const communityId = id(/^[a-z0-9-]{1,24}(\.[a-z0-9-]{1,24}){2}$/, '请选择社区')
/** The path of a street or a district: what communities lie in. */
export const areaId = id(/^[a-z0-9-]{1,24}(\.[a-z0-9-]{1,24})?$/, '请选择区或街道')
/** The path of a community, or of the street or district that it lies in. */
export const communityOrAreaId = id(/^[a-z0-9-]{1,24}(\.[a-z0-9-]{1,24}){0,2}$/, '请选择社区')
/** `<community>:<code>` */
export const itemId = id(/^[a-z0-9-]{1,24}(\.[a-z0-9-]{1,24}){2}:[a-z0-9-]{1,32}$/, '请选择服务事项')
/** `<item>@<window>@<yyyymmddHHMM>+<minutes>` */
export const slotId = id(
  /^[a-z0-9-]{1,24}(\.[a-z0-9-]{1,24}){2}:[a-z0-9-]{1,32}@[a-z0-9-]{1,12}@\d{12}\+\d{1,3}$/,
  '请选择时段',
)
export const personId = id(/^p[0-9a-f]{24}$/, '居民编号不对')
export const bookingId = id(/^b[0-9a-f]{32}$/, '预约编号不对')
export const messageId = id(/^m[0-9a-f]{32}$/, '消息编号不对')
export const helpRequestId = id(/^q[0-9a-f]{32}$/, '求助编号不对')
export const familyMemberId = id(/^f[0-9a-f]{32}$/, '家人编号不对')
export const invitationId = id(/^i[0-9a-f]{32}$/, '邀请编号不对')
export const visitId = id(/^v[0-9a-f]{32}$/, '走访编号不对')
export const noticeId = id(/^n[0-9a-f]{32}$/, '通知编号不对')
export const threadId = id(/^t[0-9a-f]{32}$/, '提问编号不对')
export const proposalId = id(/^g[0-9a-f]{32}$/, '提案编号不对')
/** One household's row of a reach board. */
export const reachId = id(/^h[0-9a-f]{32}$/, '住户编号不对')
export const checkId = id(/^k[0-9a-f]{32}$/, '审核编号不对')
export const importId = id(/^x[0-9a-f]{32}$/, '导入编号不对')
/** Keyed hash of a household. */
export const homeId = id(/^[0-9a-f]{32}$/, '请选择住址')
/** What a stairwell's code says. */
export const stairwellCode = id(/^[0-9a-z]{8}$/, '这不是单元门上的码')
/** A file in cloud storage. */
export const fileId = z
  .string('请选择文件')
  .check(z.maxLength(300), z.regex(/^cloud:\/\/[\w.-]+\/[\w./-]+$/, '请选择文件'))
/** What the phone calls a spreadsheet. */
export const spreadsheetName = z
  .string('请选择 .xlsx 文件')
  .check(z.trim(), z.maxLength(100, '文件名最多一百个字'), z.regex(/^[^<>\p{C}]+\.xlsx$/iu, '请选择 .xlsx 文件'))
/** `<bookingId>#<rev>` */
export const claimId = id(/^b[0-9a-f]{32}#\d{1,6}$/, '占位编号不对')
/** Made by the client once per intent, sent again with every repeat. */
export const clientKey = id(/^[A-Za-z0-9_-]{16,64}$/, '提交编号不对')
/** Where a list goes on: opaque to the client. */
export const cursor = id(/^[0-9]{13}:[a-z0-9]{1,40}$/, '翻页位置不对')
/** The same of a list of notices, whose rank comes first. */
export const noticeCursor = id(/^[1-3][0-9]{13}:n[0-9a-f]{32}$/, '翻页位置不对')
/** The same where one list follows another: which of the two, then where. */
export const workCursor = id(/^[01]:[0-9]{13}:[a-z0-9]{1,40}$/, '翻页位置不对')

/** Chinese, minority (with ·) and Latin names. */
export const personName = z
  .string('请填写姓名')
  .check(
    z.trim(),
    z.minLength(2, '姓名至少两个字'),
    z.maxLength(20, '姓名最多二十个字'),
    z.regex(/^[\p{Script=Han}A-Za-z·. ]+$/u, '姓名只能用汉字或字母'),
  )
/** A mainland mobile number; an input only, never part of a list. */
export const phone = z.string('请填写手机号').check(z.trim(), z.regex(/^1\d{10}$/, '请填写 11 位手机号'))
export const note = z.string().check(z.trim(), z.maxLength(200, '备注最多 200 字'))
/** A note with all that was appended to it. */
export const wholeNote = z.string().check(z.trim(), z.maxLength(1000, '备注最多 1000 字'))
export const reason = z
  .string('请写明原因')
  .check(z.trim(), z.minLength(2, '请写明原因，至少两个字'), z.maxLength(100, '原因最多 100 字'))
export const seats = z.int('人数要是整数').check(z.gte(1, '至少 1 人'), z.lte(5, '一次最多 5 人'))
export const rev = z.int('版本号不对').check(z.gte(0), z.lte(1_000_000))
export const version = z.int('版本号不对').check(z.gte(0), z.lte(1_000_000))
/** A calendar day in Asia/Shanghai that exists: `2026-11-22`, never `2026-02-31`. */
export const day = z.string('请选择日期').check(
  z.regex(/^20\d\d-\d\d-\d\d$/, '日期不对'),
  z.refine((value) => addDays(value, 0) === value, '没有这一天'),
)
/** Epoch milliseconds. */
export const instant = z.int().check(z.gte(0))
/** One-time code of the first manager, as the installer prints it. */
export const managerCode = z
  .string('请填写认领码')
  .check(
    z.trim(),
    z.toUpperCase(),
    z.regex(/^[0-9A-HJ-NP-Z]{4}-[0-9A-HJ-NP-Z]{4}-[0-9A-HJ-NP-Z]{4}$/, '认领码是三组四位，例如 AB3D-4F6H-8K9M'),
  )
/** The code of an invitation, as a manager reads it out: two groups of four. */
export const invitationCode = z
  .string('请填写邀请码')
  .check(
    z.trim(),
    z.toUpperCase(),
    z.regex(/^[0-9A-HJ-NP-Z]{4}-[0-9A-HJ-NP-Z]{4}$/, '邀请码是两组四位，例如 AB3D-4F6H'),
  )
/** What a hall shows on a day, for those who come to check in with. */
export const arrivalCode = z.string('请填写签到码').check(z.trim(), z.regex(/^\d{6}$/, '签到码是六位数字'))
/** A window of the hall: `w3`. */
export const window = id(/^w[1-9]\d?$/, '请选择窗口，1 到 99 号')
export const role = z.enum(ROLES)
/** A role that a manager may give. */
export const grantableRole = z.enum(['buildingLeader', 'gridWorker', 'staff', 'manager'])
/** The name of a place, as its sign says. */
export const placeName = z
  .string('请填写名称')
  .check(
    z.trim(),
    z.minLength(1, '请填写名称'),
    z.maxLength(30, '名称最多三十个字'),
    z.regex(PLACE_NAME, '名称里有不能用的符号'),
  )
/** What somebody writes to be read by a few: a question, an answer, what was found. */
export const words = (most: number, empty: string) =>
  z.string(empty).check(z.trim(), z.minLength(2, `${empty}，至少两个字`), z.maxLength(most, `最多 ${most} 个字`))
/** The same, and nothing is well. */
export const perhapsWords = (most: number) => z.string().check(z.trim(), z.maxLength(most, `最多 ${most} 个字`))
/** `08:30` */
export const clock = z.string('请选择时间').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间不对'))
/** What is typed into a search; the first eight characters count. */
export const query = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(20))
/** Text that the server wrote: no limit to state here. */
export const text = z.string()
