import { View } from '@tarojs/components'
import { now } from '../../../cloud/server-clock'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { dayTitle, nobodyWords, shiftWords, unheldWords } from './day-words'
import type { DayOn } from './grid-views'

function lines(day: DayOn): string[] {
  const on = day.shifts.map((shift) => {
    const { title, brief } = shiftWords(shift)
    return `${title}：${brief}`
  })
  const all = [...on, ...unheldWords(day)]
  return all.length > 0 ? all : [nobodyWords(day.kind)]
}

/** The days after today: stand-ins, holidays and gaps too. */
export function Week({ days }: { days: readonly DayOn[] }) {
  return (
    <Section title="接下来几天">
      <List>
        {days.map((day) => (
          <Row
            key={day.day}
            title={dayTitle(day, now())}
            note={lines(day).map((line) => <View key={line}>{line}</View>)}
          />
        ))}
      </List>
    </Section>
  )
}
