import * as z from 'zod/mini'
import { REVIEW_CHAIN_IDS } from '../domain/review-chains'
import { ITEM_CATEGORIES, ITEM_PLACES } from '../model/item'
import * as f from './fields'
import './jitless'

/** What people write into the catalogue, each with the sentence that they read where it is wrong. */

const line = (least: number, most: number, empty: string) =>
  z.string(empty).check(z.trim(), z.minLength(least, empty), z.maxLength(most, `最多 ${most} 个字`))
const whole = (least: number, most: number, sentence: string) =>
  z.int(sentence).check(z.gte(least, sentence), z.lte(most, sentence))

export const writtenMaterial = z.strictObject({
  name: line(1, 30, '请写材料的名称'),
  form: z.enum(['original', 'copy', 'originalAndCopy'], '请选择原件还是复印件'),
  copies: whole(0, 9, '复印件是 0 到 9 份'),
  where: z.string('请写从哪里拿').check(z.trim(), z.maxLength(60, '最多 60 个字')),
  atHome: z.boolean('请选择能不能在家准备'),
})

export const writtenQuestion = z.strictObject({
  question: line(2, 60, '请写问题，至少两个字'),
  stops: z.enum(['yes', 'no'], '请选择哪个回答就不用来了'),
  instead: line(2, 100, '请写不符合时该怎么办，至少两个字'),
})

/** All that an item says. */
export const itemContent = z.strictObject({
  title: line(2, 30, '请写事项名称，至少两个字'),
  summary: line(2, 80, '请写一句话说明，至少两个字'),
  category: z.enum(ITEM_CATEGORIES, '请选择类别'),
  materials: z.array(writtenMaterial).check(z.maxLength(20, '最多 20 样材料')),
  questions: z.array(writtenQuestion).check(z.maxLength(6, '最多 6 个问题')),
  limitHours: whole(0, 1000, '办理时限是 0 到 1000 个工作小时'),
  post: line(2, 20, '请写责任岗位，至少两个字'),
  fee: line(1, 40, '请写收费，免费就写“免费”'),
  steps: z
    .array(line(2, 60, '请写这一步做什么，至少两个字'))
    .check(z.minLength(1, '至少写一步'), z.maxLength(10, '最多 10 步')),
  window: f.window,
  keywords: z.array(line(1, 12, '请写关键词')).check(z.maxLength(8, '最多 8 个关键词')),
  place: z.enum(ITEM_PLACES, '请选择在哪里办'),
  chain: z.nullable(z.enum(REVIEW_CHAIN_IDS, '请选择审核链')),
})

const hours = { from: f.clock, to: f.clock }

export const writtenSession = z.strictObject({
  weekdays: z.array(whole(1, 7, '星期不对')).check(
    z.minLength(1, '请选择星期几'),
    z.maxLength(7, '星期不对'),
    z.refine((days) => new Set(days).size === days.length, '星期重复了'),
  ),
  ...hours,
  minutes: whole(10, 240, '每次办理是 10 到 240 分钟'),
  buffer: z._default(whole(0, 60, '两次之间最多空 60 分钟'), 0),
  capacity: whole(1, 50, '每个时段是 1 到 50 个名额'),
  offHours: z.boolean('请选择是不是错时延时'),
})

export const writtenClosure = z.strictObject({
  from: f.day,
  to: f.day,
  part: z.nullable(z.strictObject(hours)),
  reason: line(2, 60, '请写停办的原因，至少两个字'),
  all: z.boolean('请选择停哪些窗口'),
})

/** A window's weekly hours. */
export const template = {
  sessions: z.array(writtenSession).check(z.maxLength(12, '最多 12 段时间')),
  closures: z.array(writtenClosure).check(z.maxLength(30, '最多 30 次停办')),
  noticeMinutes: whole(30, 7 * 24 * 60, '最晚提前半小时到七天预约'),
  daysAhead: whole(1, 14, '提前 1 到 14 天开放预约'),
}
