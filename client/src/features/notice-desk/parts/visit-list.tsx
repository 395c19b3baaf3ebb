import type { VisitResult } from '../../../../../shared/domain/reach'
import { now } from '../../../cloud/server-clock'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { LoadMore } from '../../../ui/load-more'
import { NoticeBar } from '../../../ui/notice-bar'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useChangingDraft } from '../hooks/use-changing-draft'
import { useVisits } from '../hooks/use-visits'
import type { Household } from './notice-views'
import { SettledDoor } from './settled-door'
import { VisitCard } from './visit-card'
import { settledWords } from './visit-words'

interface VisitListProps {
  place: string
  notice: string
  building: string
}

const ALL_KNOW = <Empty icon="check" title="这栋楼每一户都知道了" hint="不用再上门。辛苦了！" />
const COUNTS_ONLY = (
  <Empty icon="home" title="这栋楼由楼栋长上门" hint="您这里只看数字。紧急通知，或者没有楼栋长的楼，才由社区上门。" />
)
const DONE: Record<VisitResult, string> = {
  told: '记下了：当面告知了',
  absent: '记下了：家里没人，排到后面了',
  moved: '记下了：已搬走',
}

/** The doors of one building that are left, in their order; what is done with moves down. */
export function VisitList({ place, notice, building }: VisitListProps) {
  const visits = useVisits({ place, notice, building })
  const notes = useChangingDraft<Record<string, string>>(`notice-visits.${notice}`, {})
  const { query, round, busy, refused, overtaken } = visits
  usePullToRefresh(query.refetch)

  async function answer(household: Household, result: VisitResult): Promise<void> {
    const { id } = household
    if (!(await visits.answer(household, result, notes.value[id] ?? ''))) return
    notes.change(() => ({ [id]: '' }))
    toast(DONE[result])
  }

  const propsOf = (household: Household) => ({
    household,
    note: notes.value[household.id] ?? '',
    onNote: (note: string) => notes.change(() => ({ [household.id]: note })),
    busy: busy === household.id,
    waiting: busy !== '' && busy !== household.id,
    error: refused?.id === household.id ? refused.error : null,
    onAnswer: (result: VisitResult) => void answer(household, result),
  })

  if (query.error?.code === 'REACH_COUNTS_ONLY') return COUNTS_ONLY
  const nothing = round.open.length + round.again.length + round.done.length === 0
  return (
    <Resource query={query} isEmpty={() => nothing && !query.hasNextPage} empty={ALL_KNOW}>
      {() => (
        <>
          {overtaken && (
            <NoticeBar kind="warning">
              {`${overtaken.label}刚刚有了变化：${settledWords(overtaken, now())}。您写的备注还在。`}
            </NoticeBar>
          )}
          {round.open.length === 0 && round.again.length === 0 && !query.hasNextPage && ALL_KNOW}
          {round.open.length > 0 && <Words tone="soft">敲门以后，点一下结果就记好了。</Words>}
          {round.open.map((household) => (
            <VisitCard key={household.id} {...propsOf(household)} />
          ))}
          {query.hasNextPage && <LoadMore query={query} />}
          {round.again.length > 0 && (
            <Section title={`家里没人，再去一次（${round.again.length} 户）`}>
              {round.again.map((household) => (
                <VisitCard key={household.id} {...propsOf(household)} />
              ))}
            </Section>
          )}
          {round.done.length > 0 && (
            <Section title={`这次办完的（${round.done.length} 户）`}>
              <List>
                {round.done.map((household) => (
                  <SettledDoor key={`${household.id} ${household.rev}`} {...propsOf(household)} />
                ))}
              </List>
            </Section>
          )}
        </>
      )}
    </Resource>
  )
}
