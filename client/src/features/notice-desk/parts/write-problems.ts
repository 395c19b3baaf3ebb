import {
  DEFAULT_LIFE,
  LONGEST_LIFE,
  LONGEST_SCHEDULE,
  SHORTEST_OBJECTION_DAYS,
} from '../../../../../shared/domain/notice-kinds'
import { DAY } from '../../../../../shared/domain/shanghai'
import { wordsOf } from './rich-html'
import { beginsAt, endsAt, objectionsEnd, type WriteDraft } from './write-draft'

/** `new` and `edit` say everything; `correct` changes what is read, not who is told. */
export type WriteMode = 'new' | 'edit' | 'correct'
export type WriteField = 'title' | 'html' | 'targets' | 'begins' | 'ends' | 'objection' | 'reason'
export type Problems = Partial<Record<WriteField, string>>

const MOST_TARGETS = 30
const SHORTEST_OBJECTION = SHORTEST_OBJECTION_DAYS * DAY

function beginProblem(draft: WriteDraft, now: number): string | undefined {
  if (draft.begins === 'now') return undefined
  const begin = beginsAt(draft)
  if (begin === null) return '请选择发布的日期和时间'
  if (begin <= now) return '这个时间已经过去了，请选以后的时间'
  return begin > now + LONGEST_SCHEDULE ? '最多提前九十天定时，请选近一些的日子' : undefined
}

function objectionProblem(draft: WriteDraft, begin: number): string | undefined {
  if (draft.kind !== 'publicNotice') return undefined
  const end = objectionsEnd(draft)
  if (end === null) return '请选择听取异议到哪天、几点'
  return end < begin + SHORTEST_OBJECTION ? `公示至少 ${SHORTEST_OBJECTION_DAYS} 天，请把截止时间选晚一些` : undefined
}

function endProblem(draft: WriteDraft, begin: number): string | undefined {
  const end = endsAt(draft)
  if (draft.ends === 'day' && end === null) return '请选择最后一天'
  const off = end ?? begin + DEFAULT_LIFE
  if (off <= begin) return '最后一天要在发布之后'
  if (off > begin + LONGEST_LIFE) return '最长留一年，请选近一些的日子'
  const objections = objectionsEnd(draft)
  return objections !== null && off <= objections ? '要留到异议截止以后，请在这里自己定最后一天' : undefined
}

/** What is still missing or cannot be, a sentence per field; empty when it can be sent. `now` is the server's, epoch ms. */
export function problemsIn(draft: WriteDraft, mode: WriteMode, now: number): Problems {
  const begin = beginsAt(draft) ?? now
  const addressed = {
    targets:
      draft.targets.length === 0
        ? '请选择发给哪里'
        : draft.targets.length > MOST_TARGETS
          ? `最多选 ${MOST_TARGETS} 处，请选大一些的范围`
          : undefined,
    begins: beginProblem(draft, now),
    objection: objectionProblem(draft, begin),
    ends: endProblem(draft, begin),
  }
  const problems: Record<string, string | undefined> = {
    title: draft.title.trim().length < 2 ? '请写标题，至少两个字' : undefined,
    html: wordsOf(draft.html) === '' ? '请写内容' : undefined,
    ...(mode === 'correct'
      ? { reason: draft.reason.trim().length < 2 ? '请写明更正了什么，居民会看到' : undefined }
      : addressed),
  }
  return Object.fromEntries(Object.entries(problems).filter(([, words]) => words !== undefined))
}
