import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon, type IconName } from './icon'

export interface Step {
  title: string
  /** In words: 今天 10:30. */
  when?: string
  note?: string
  /** done, where it stands now, still to come, or where it ended without success. */
  state: 'done' | 'now' | 'next' | 'stopped'
}

const SHAPES: Record<Step['state'], IconName> = { done: 'check', now: 'clock', next: 'minus', stopped: 'cross' }
const HEARD: Record<Step['state'], string> = { done: '已完成', now: '进行中', next: '下一步', stopped: '已结束' }

/** How far something has come, from top to bottom. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View className="hx-steps" {...aria({ role: 'list' })}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place.
        <View key={index} className={`hx-step hx-step--${step.state}`} {...aria({ role: 'listitem' })}>
          <View className="hx-step__mark" {...aria({ role: 'img', label: HEARD[step.state] })}>
            <Icon name={SHAPES[step.state]} small />
          </View>
          <View className="hx-step__words">
            <View className="hx-step__title">{step.title}</View>
            {step.when && <View className="hx-step__note">{step.when}</View>}
            {step.note && <View className="hx-step__note">{step.note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
