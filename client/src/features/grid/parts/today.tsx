import { now } from '../../../cloud/server-clock'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { dayTitle, nobodyWords, shiftWords, unheldWords } from './day-words'
import './grid.scss'
import { View } from '@tarojs/components'
import type { DayOn } from './grid-views'

/** Who is on today, for what, and where to find them. */
export function Today({ day }: { day: DayOn }) {
  const gaps = unheldWords(day)
  return (
    <Card>
      <Words size="strong" heading>
        {`谁在岗 · ${dayTitle(day, now())}`}
      </Words>
      {day.shifts.map((shift) => {
        const { title, note } = shiftWords(shift)
        return (
          <View key={`${shift.post}${shift.from}${shift.name}`} className="hx-shift">
            <Words size="title">{title}</Words>
            <Words tone="soft">{note}</Words>
          </View>
        )
      })}
      {day.shifts.length === 0 && gaps.length === 0 && <Words>{nobodyWords(day.kind)}</Words>}
      {gaps.map((gap) => (
        <Tag key={gap} tone="waiting">
          {gap}
        </Tag>
      ))}
      <Words tone="soft">到大厅办事找 A岗，要人上门找 B岗。</Words>
    </Card>
  )
}
