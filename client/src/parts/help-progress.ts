import type { OutputOf } from '../../../shared/contracts/contract'
import type { leaders } from '../../../shared/contracts/leaders'
import type { HelpStatus } from '../../../shared/domain/help-machine'
import type { Step } from '../ui/steps'
import { when } from './when'

type Help = Pick<
  OutputOf<typeof leaders.myRequest>['request'],
  'status' | 'steps' | 'due' | 'promisedAt' | 'leaderName'
>

function awaited({ status, due, promisedAt, leaderName }: Help, asker: boolean, now: number): Step | null {
  const by = due === null ? undefined : `${when(due, now)}前`
  const late = due !== null && due <= now ? '期限已过' : by
  const step = (title: string, note?: string): Step => ({
    title,
    ...(late === undefined ? {} : { when: late }),
    ...(note === undefined ? {} : { note }),
    state: 'now',
  })
  const titles: Partial<Record<HelpStatus, string>> = {
    open: leaderName === '' ? '等社区工作人员答复' : `等楼栋长${leaderName}答复`,
    accepted: leaderName === '' ? '正在办' : `楼栋长${leaderName}正在办`,
    escalated: '社区工作人员正在办',
    overdue: '社区负责人正在督办',
  }
  if (status === 'answered') return { title: asker ? '请您评价' : '等居民评价', state: 'now' }
  const title = titles[status]
  if (title === undefined) return null
  return step(title, promisedAt === null ? undefined : `约好的时间：${when(promisedAt, now)}`)
}

/** What has happened to a request, and what is awaited now. `asker`: for who asked. `now` is the server's, epoch ms. */
export function helpProgress(help: Help, { asker, now }: { asker: boolean; now: number }): Step[] {
  const last = help.steps.length - 1
  const done = help.steps.map(
    ({ at, label, reason }, index): Step => ({
      title: label,
      when: when(at, now),
      ...(reason === null ? {} : { note: `原因：${reason}` }),
      state: help.status === 'withdrawn' && index === last ? 'stopped' : 'done',
    }),
  )
  const next = awaited(help, asker, now)
  return next ? [...done, next] : done
}
