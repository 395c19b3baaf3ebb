import * as z from 'zod/mini'
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
/** `<bookingId>#<rev>` */
export const claimId = id(/^b[0-9a-f]{32}#\d{1,6}$/, '占位编号不对')
/** Made by the client once per intent, sent again with every repeat. */
export const clientKey = id(/^[A-Za-z0-9_-]{16,64}$/, '提交编号不对')
/** Where a list goes on: opaque to the client. */
export const cursor = id(/^[0-9]{13}:[a-z0-9]{1,40}$/, '翻页位置不对')

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
export const role = z.enum(ROLES)
/** Text that the server wrote: no limit to state here. */
export const text = z.string()
