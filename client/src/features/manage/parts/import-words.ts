import type { ImportStatus } from '../../../../../shared/domain/import-machine'
import type { Step } from '../../../ui/steps'
import type { Tone } from '../../../ui/tag'
import type { Import } from './import-views'

export const IMPORT_TONES: Record<ImportStatus, Tone> = {
  reading: 'waiting',
  faulty: 'urgent',
  checked: 'waiting',
  writing: 'waiting',
  done: 'good',
  cancelled: 'still',
  failed: 'urgent',
}

/** A word for the list; the page of the import says it in full. */
export const IMPORT_SHORT: Record<ImportStatus, string> = {
  reading: '检查中',
  faulty: '有错',
  checked: '等您确认',
  writing: '写入中',
  done: '完成',
  cancelled: '已取消',
  failed: '读不了',
}

type Counted = Pick<Import, 'status' | 'rows' | 'written' | 'faults' | 'fresh' | 'done' | 'chunks'>

/** How far the present step is, 0 to 100; null while nobody knows yet. */
export function percentOf({ done, chunks }: Pick<Counted, 'done' | 'chunks'>): number | null {
  return chunks === 0 ? null : Math.min(100, Math.floor((100 * done) / chunks))
}

/** What stands in one line of the list. */
export function importNote({ status, rows, written, faults }: Counted): string {
  if (status === 'faulty') return `${rows} 行里有 ${faults} 处问题，没有写入`
  if (status === 'done') return `${rows} 行，写入 ${written} 户`
  if (status === 'failed') return '没有写入'
  if (status === 'cancelled') return '没有写入'
  return rows === 0 ? '正在数有多少行' : `${rows} 行`
}

const CHECKED: Step = { title: '检查文件', state: 'done' }

/** The way of an import: checked, looked at, written. */
export function importSteps(one: Counted): Step[] {
  const { status, rows, written, faults, fresh } = one
  const percent = percentOf(one)
  const far = percent === null ? '刚开始' : `${percent}%`
  const writeLater: Step = { title: '写入', state: 'next' }
  switch (status) {
    case 'reading':
      return [{ title: '检查文件', note: far, state: 'now' }, { title: '看检查结果', state: 'next' }, writeLater]
    case 'faulty':
      return [CHECKED, { title: `有 ${faults} 处问题`, note: '一户都没有写入', state: 'stopped' }, writeLater]
    case 'checked':
      return [
        CHECKED,
        { title: '没有问题，等您确认', note: `${rows} 行，新增 ${fresh} 个地点`, state: 'now' },
        writeLater,
      ]
    case 'writing':
      return [CHECKED, { title: '您已确认', state: 'done' }, { title: '写入', note: far, state: 'now' }]
    case 'done':
      return [
        CHECKED,
        { title: '您已确认', state: 'done' },
        { title: '写入', note: `写入 ${written} 户`, state: 'done' },
      ]
    case 'cancelled':
      return [CHECKED, { title: '已取消', note: '一户都没有写入', state: 'stopped' }]
    case 'failed':
      return [{ title: '文件读不出来', note: '请用模板另存一份 .xlsx 再导入', state: 'stopped' }]
  }
}
