import { View } from '@tarojs/components'
import type { ScheduleSession } from '../../../../../shared/model/slot'
import { aria } from '../../../ui/aria'
import { weekOf } from './hours-draft'

/** A week, drawn: which hours each day has and how many can be served. */
export function WeekView({ sessions }: { sessions: readonly ScheduleSession[] }) {
  return (
    <View className="hx-week" {...aria({ role: 'list', label: '一周的办理时间' })}>
      {weekOf(sessions).map(({ name, lines }) => (
        <View key={name} className="hx-week__day" {...aria({ role: 'listitem' })}>
          <View className="hx-week__name">{name}</View>
          {lines.length === 0 && <View>不办</View>}
          {lines.map(({ span, slots, places, offHours }) => (
            <View key={span} className="hx-week__session">
              <View>{span}</View>
              <View>{`${slots} 段 ${places} 个名额`}</View>
              {offHours && <View>错时延时</View>}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
