import { HELP_MACHINE, type HelpStatus } from '../../../../../shared/domain/help-machine'
import { when } from '../../../parts/when'
import type { Tone } from '../../../ui/tag'

interface Asked {
  status: HelpStatus
  leaderName: string
  /** Epoch ms. */
  due: number | null
  promisedAt?: number | null
}

export interface HelpStanding {
  label: string
  tone: Tone
  /** What happens next, and by when. */
  next: string
}

const by = (who: string, due: number | null, now: number) =>
  due === null ? `${who}会尽快答复` : `${who}会在${when(due, now)}前答复`

const over = (due: number | null, now: number) => due !== null && due <= now

function withLeader({ leaderName, due, promisedAt }: Asked, now: number): string {
  if (over(due, now)) return '期限已到，正在转给社区工作人员，您不用再提'
  if (promisedAt) return `约好的时间：${when(promisedAt, now)}`
  return by(leaderName === '' ? '社区工作人员' : leaderName, due, now)
}

/** Where a request of mine stands, in words that need no explaining. `now` is the server's, epoch ms. */
export function helpStanding(asked: Asked, now: number): HelpStanding {
  const { status, due, leaderName } = asked
  const { label } = HELP_MACHINE.states[status]
  switch (status) {
    case 'open':
      return { label: leaderName === '' ? '等待社区答复' : label, tone: 'waiting', next: withLeader(asked, now) }
    case 'accepted':
      return { label, tone: 'good', next: withLeader(asked, now) }
    case 'escalated':
      if (over(due, now)) return { label, tone: 'waiting', next: '社区也超了期限，正在报社区负责人，很抱歉' }
      return { label, tone: 'waiting', next: by('社区工作人员', due, now) }
    case 'overdue':
      return { label, tone: 'urgent', next: '社区负责人正在督办，很抱歉。急事请打社区电话' }
    case 'answered':
      return { label, tone: 'good', next: '请看答复，办得好不好，请您评一评' }
    case 'closed':
      return { label, tone: 'still', next: '这件事办完了' }
    case 'withdrawn':
      return { label, tone: 'still', next: '您已撤回' }
  }
}
