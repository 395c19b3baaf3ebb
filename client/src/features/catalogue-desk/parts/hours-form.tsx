import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { ScheduleTemplate } from '../../../../../shared/model/slot'
import { useDraft } from '../../../parts/draft'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { NoticeBar } from '../../../ui/notice-bar'
import { Section } from '../../../ui/section'
import { Stepper } from '../../../ui/stepper'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useSetSchedule } from '../hooks/use-catalogue-desk'
import { type Preview, usePreview } from '../hooks/use-preview'
import type { Hours, Standing } from './catalogue-views'
import { ClosureRows } from './closure-rows'
import { EMPTY_HOURS } from './hours-draft'
import { PreviewView } from './preview-view'
import { SessionRows } from './session-rows'
import { WeekView } from './week-view'

const NOTICES = [
  { value: '30', label: '半小时' },
  { value: '120', label: '2 小时' },
  { value: '240', label: '4 小时' },
  { value: '1440', label: '1 天' },
  { value: '2880', label: '2 天' },
  { value: '4320', label: '3 天' },
  { value: '10080', label: '7 天' },
]

interface HoursFormProps {
  community: string
  item: string
  window: string
  /** undefined: the window has no hours yet. */
  hours: Hours | undefined
  /** Bookings that stand in closed slots after it was saved. */
  onStanding: (standing: Standing[]) => void
  frame: (form: ReactNode, action: ReactNode) => ReactNode
}

const templateOf = ({ sessions, closures, noticeMinutes, daysAhead }: ScheduleTemplate): ScheduleTemplate => ({
  ...{ sessions, closures, noticeMinutes, daysAhead },
})

/** The hours of one window: rows, the week drawn, closures; what it does is shown before it is saved. */
export function HoursForm({ community, item, window, hours, onStanding, frame }: HoursFormProps) {
  const kept = useDraft<{ template: ScheduleTemplate | null }>(`hours.${item}@${window}.${hours?.rev ?? 0}`, {
    template: null,
  })
  const preview = usePreview()
  const save = useSetSchedule()
  const [seen, setSeen] = useState<Preview | null>(null)
  const template = kept.value.template ?? (hours ? templateOf(hours) : EMPTY_HOURS)
  const input = { community, item, window, ...template }
  const errorAt = (path: string) => preview.fieldError(path) ?? save.fieldError(path)
  const error = preview.error ?? save.error

  function set(part: Partial<ScheduleTemplate>): void {
    kept.set({ template: { ...template, ...part } })
    setSeen(null)
    preview.reset()
    save.reset()
  }
  async function look(): Promise<void> {
    const found = await preview.ask(input)
    if (found) setSeen(found)
    else showFirstError()
  }
  async function send(): Promise<void> {
    const done = await save.run({ ...input, rev: hours?.rev ?? 0 })
    setSeen(null)
    if (!done) return showFirstError()
    kept.clear()
    onStanding(done.affected)
    toast('办理时间保存好了')
  }

  return frame(
    <>
      {kept.value.template !== null && (
        <NoticeBar action={{ label: '不改了', onPress: kept.clear }}>有改动还没保存。</NoticeBar>
      )}
      {seen && <PreviewView preview={seen} />}
      <Section title="一周">
        <WeekView sessions={template.sessions} />
      </Section>
      <View className="hx-catalogue__columns">
        <View className="hx-catalogue__column">
          <Section title="办理时间">
            <SessionRows rows={template.sessions} onChange={(sessions) => set({ sessions })} errorAt={errorAt} />
          </Section>
        </View>
        <View className="hx-catalogue__column">
          <Section title="怎么约">
            <Card>
              <Words>最晚提前多久约</Words>
              <Chips
                label="最晚提前多久约"
                options={NOTICES}
                value={String(template.noticeMinutes)}
                onChange={(minutes) => set({ noticeMinutes: Number(minutes) })}
              />
              <Stepper
                label="提前几天放号"
                unit="天"
                max={14}
                value={template.daysAhead}
                onChange={(daysAhead) => set({ daysAhead })}
              />
            </Card>
          </Section>
          <Section title="停办">
            <ClosureRows rows={template.closures} onChange={(closures) => set({ closures })} errorAt={errorAt} />
          </Section>
        </View>
      </View>
    </>,
    <>
      {error && <NoticeBar kind="warning">{error.fields ? '有几处要改，请看标红的地方。' : error.message}</NoticeBar>}
      {seen ? (
        <Button onPress={() => void send()} busy={save.busy} busyLabel="正在保存…">
          就这样保存
        </Button>
      ) : (
        <Button onPress={() => void look()} busy={preview.busy} busyLabel="正在看…">
          看看会怎样
        </Button>
      )}
    </>,
  )
}
