import { View } from '@tarojs/components'
import { GRID_POST_NAMES, GRID_POSTS, type GridPost } from '../../../../../shared/domain/grid-duties'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Field, FieldError } from '../../../ui/field'
import { PickField } from '../../../ui/pick-field'
import type { RotaLine } from './plan-views'
import { WeekdayChips } from './weekday-chips'

const POSTS = GRID_POSTS.map((post) => ({ value: post, label: GRID_POST_NAMES[post] }))

interface RotaLineCardProps {
  line: RotaLine
  number: number
  onChange: (line: RotaLine) => void
  onRemove: () => void
  error: string | undefined
}

/** One line of the weekly rota: which post, which days, when and where. */
export function RotaLineCard({ line, number, onChange, onRemove, error }: RotaLineCardProps) {
  const set = (part: Partial<RotaLine>) => onChange({ ...line, ...part })
  return (
    <Card>
      <View className="hx-manage__head">
        <View>{`第 ${number} 行`}</View>
        <Button kind="quiet" narrow onPress={onRemove} label={`去掉第 ${number} 行`}>
          去掉
        </Button>
      </View>
      <Chips<GridPost> label="哪个岗" options={POSTS} value={line.post} onChange={(post) => set({ post })} />
      <WeekdayChips value={line.weekdays} onChange={(weekdays) => set({ weekdays })} />
      <View className="hx-manage__two">
        <PickField kind="clock" label="从几点" value={line.from} onChange={(from) => set({ from })} />
        <PickField kind="clock" label="到几点" value={line.to} onChange={(to) => set({ to })} />
      </View>
      <Field
        name={`where-${number}`}
        label="在哪里"
        placeholder="例如：党群服务中心 2 号窗口"
        maxLength={30}
        value={line.where}
        onChange={(where) => set({ where })}
      />
      <FieldError error={error} />
    </Card>
  )
}
