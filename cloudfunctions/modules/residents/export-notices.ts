import { NOTICES } from '../../../shared/domain/notice-kinds'
import { NOTICE_MACHINE } from '../../../shared/domain/notice-machine'
import { THREAD_MACHINE, THREAD_NAMES } from '../../../shared/domain/thread-machine'
import type { Person } from '../../../shared/model/person'
import { marksOf } from '../notices/marks'
import { notices, threads } from '../notices/stores'
import { instantInWords, line, MOST_LINES, type Section, section } from './export-lines'

const limit = MOST_LINES + 1
const latest = { order: { field: 'sort', direction: 'desc' }, limit } as const

/** What somebody asked under notices, wrote as notices, and how much of them they have opened. Two round trips, at once. */
export async function noticeSections(person: Person): Promise<Section[]> {
  const [asked, wrote] = await Promise.all([
    threads.find({ where: { person: person._id }, ...latest }),
    notices.find({ where: { author: person._id }, limit, fields: ['kind', 'title', 'status', 'createdAt'] }),
  ])
  return [
    section(
      '通知下的提问和异议',
      asked.flatMap(({ noticeTitle, kind, status, lines }) =>
        lines.map(({ at, byName, text }) =>
          line({
            通知: noticeTitle,
            方式: THREAD_NAMES[kind],
            时间: instantInWords(at),
            谁说的: byName,
            内容: text,
            状态: THREAD_MACHINE.states[status].label,
          }),
        ),
      ),
    ),
    section(
      '写过的通知',
      wrote.map(({ kind, title, status, createdAt }) =>
        line({
          标题: title,
          类型: NOTICES[kind].name,
          状态: NOTICE_MACHINE.states[status].label,
          起草时间: instantInWords(createdAt),
        }),
      ),
    ),
    section('看过的通知', person.notices ? [marksLine(person)] : []),
  ]
}

function marksLine(person: Person) {
  const { before, seen, acked } = marksOf(person)
  return line({
    全部标为已读的时间: before && instantInWords(before),
    之后打开过的: `${seen.length} 条`,
    确认过的紧急通知: `${acked.length} 条`,
  })
}
