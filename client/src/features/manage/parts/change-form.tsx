import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { GRID_POST_NAMES, GRID_POSTS, type GridPost } from '../../../../../shared/domain/grid-duties'
import { dayOf } from '../../../../../shared/domain/shanghai'
import { now } from '../../../cloud/server-clock'
import { NotAll } from '../../../parts/not-all'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { ChooseOne } from '../../../ui/choice'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { PickField } from '../../../ui/pick-field'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { toast } from '../../../ui/toast'
import { useSetChange } from '../hooks/use-plan'
import { useTeam } from '../hooks/use-team'
import { ChangeList } from './change-list'
import type { Plan } from './plan-views'
import { workersOf } from './workers-of'

const NOBODY = 'nobody'
const POSTS = GRID_POSTS.map((post) => ({ value: post, label: GRID_POST_NAMES[post] }))
const EMPTY = { post: 'A' as GridPost, from: '', to: '', substitute: '', reason: '' }

interface ChangeFormProps {
  community: string
  plan: Plan
  /** Draws the form and its main action in the page's own frame. */
  frame: (form: ReactNode, action: ReactNode) => ReactNode
}

/** A stand-in for some days, or nobody, with the reason; residents see it at once. */
export function ChangeForm({ community, plan, frame }: ChangeFormProps) {
  const { grid } = plan.team
  const members = useTeam(community)
  const save = useSetChange()
  const [value, setValue] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const last = value.to === '' ? value.from : value.to
  const wrong = {
    from: value.from === '' ? '请选择日期' : undefined,
    to: value.from !== '' && last < value.from ? '要在开始那天之后' : undefined,
    substitute: value.substitute === '' ? '请选一项' : undefined,
    reason: value.reason.trim().length < 2 ? '请写明原因，至少两个字' : undefined,
  }
  const said = tried ? wrong : { from: undefined, to: undefined, substitute: undefined, reason: undefined }

  function set(part: Partial<typeof EMPTY>): void {
    setValue({ ...value, ...part })
    save.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (Object.values(wrong).some((sentence) => sentence !== undefined)) return showFirstError()
    const { post, from, reason } = value
    const substitute = value.substitute === NOBODY ? null : value.substitute
    if (!(await save.run({ community, grid, rev: plan.rev, from, to: last, post, substitute, reason }))) return
    setValue(EMPTY)
    setTried(false)
    toast('替班安排好了，居民马上能看到')
  }

  return frame(
    <>
      <ChangeList changes={plan.changes} />
      <Section title="安排替班">
        <Chips<GridPost> label="哪个岗" options={POSTS} value={value.post} onChange={(post) => set({ post })} />
      </Section>
      <View className="hx-manage__two">
        <PickField
          kind="day"
          label="从哪天"
          value={value.from}
          from={dayOf(now())}
          onChange={(from) => set({ from })}
          error={said.from}
        />
        <PickField
          kind="day"
          label="到哪天（不选就是一天）"
          value={value.to}
          from={value.from === '' ? dayOf(now()) : value.from}
          onChange={(to) => set({ to })}
          error={said.to}
        />
      </View>
      <Resource query={members}>
        {({ members: all, more }) => (
          <>
            <ChooseOne
              label="谁来替？"
              options={[...workersOf(grid, all), { value: NOBODY, label: '这几天没有人' }]}
              value={value.substitute === '' ? null : value.substitute}
              onChange={(substitute) => set({ substitute })}
              error={said.substitute}
            />
            <NotAll more={more} shown={`团队里的 ${all.length} 人`} then="要选的人不在里面时，请先收回不再用的职责。" />
          </>
        )}
      </Resource>
      <Field
        name="reason"
        label="原因"
        hint="没有人替班时，居民会看到这句话"
        placeholder="例如：外出培训"
        maxLength={100}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={said.reason ?? save.fieldError('reason')}
      />
    </>,
    <>
      {save.error && !save.error.fields && <NoticeBar kind="warning">{save.error.message}</NoticeBar>}
      <Button onPress={() => void submit()} busy={save.busy} busyLabel="正在保存…">
        保存替班
      </Button>
    </>,
  )
}
