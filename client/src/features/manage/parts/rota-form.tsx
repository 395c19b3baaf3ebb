import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useDraft } from '../../../parts/draft'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useSetRota } from '../hooks/use-plan'
import type { Plan, RotaLine } from './plan-views'
import { RotaLineCard } from './rota-line-card'
import { lineTrouble, NEW_LINE, overlapIn } from './rota-lines'

const MOST_LINES = 14

interface RotaFormProps {
  community: string
  plan: Plan
  /** Draws the form and its main action in the page's own frame. */
  frame: (form: ReactNode, action: ReactNode) => ReactNode
}

/** The weekly rota, line by line; changes stay on this phone until they were saved. */
export function RotaForm({ community, plan, frame }: RotaFormProps) {
  const { grid } = plan.team
  const draft = useDraft<{ lines: RotaLine[] | null }>(`rota.${grid}`, { lines: null })
  const save = useSetRota()
  const [tried, setTried] = useState(false)
  const lines = draft.value.lines ?? plan.rota
  const overlap = overlapIn(lines)

  function set(next: RotaLine[]): void {
    draft.set({ lines: next })
    save.reset()
  }

  function troubleOf(line: RotaLine, index: number): string | undefined {
    if (!tried) return undefined
    const also = overlap?.[1] === index ? `和第 ${overlap[0] + 1} 行时间重叠` : undefined
    return lineTrouble(line) ?? also
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (overlap !== null || lines.some((line) => lineTrouble(line) !== undefined)) return showFirstError()
    if (!(await save.run({ community, grid, rev: plan.rev, rota: lines }))) return
    draft.clear()
    setTried(false)
    toast('排班保存好了')
  }

  return frame(
    <>
      {draft.value.lines !== null && (
        <NoticeBar action={{ label: '不改了', onPress: draft.clear }}>有改动还没保存。</NoticeBar>
      )}
      <Words tone="soft">每周都这样排。放假日子不用管，系统按国家放假安排来。</Words>
      {lines.length === 0 && <Words>还没有排班，先加一行。</Words>}
      <View className="hx-manage__cards">
        {lines.map((line, index) => (
          <RotaLineCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place.
            key={index}
            line={line}
            number={index + 1}
            onChange={(next) => set(lines.map((one, at) => (at === index ? next : one)))}
            onRemove={() => set(lines.filter((_, at) => at !== index))}
            error={troubleOf(line, index)}
          />
        ))}
      </View>
      {lines.length < MOST_LINES && (
        <Button kind="plain" onPress={() => set([...lines, NEW_LINE])}>
          加一行
        </Button>
      )}
    </>,
    <>
      {save.error && <NoticeBar kind="warning">{save.error.message}</NoticeBar>}
      <Button onPress={() => void submit()} busy={save.busy} busyLabel="正在保存…">
        保存排班
      </Button>
    </>,
  )
}
