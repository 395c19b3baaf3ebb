import { useState } from 'react'
import { now } from '../../../cloud/server-clock'
import { useElderMode } from '../../../parts/elder-mode'
import { Button } from '../../../ui/button'
import { DayStrip } from '../../../ui/day-strip'
import { Empty } from '../../../ui/empty'
import { Section } from '../../../ui/section'
import { SlotGrid } from '../../../ui/slot-grid'
import { dayChoices, type SlotDay, slotChoices } from './slot-choices'

/** Two rows of days: four in a row, three in large type. */
const NEAR_DAYS = { normal: 8, large: 6 }

interface PickerProps {
  days: readonly SlotDay[]
  seats: number
  /** The chosen slot's id, or ''. */
  slot: string
  onChange: (slot: string) => void
  /** Whether full slots may be chosen, to wait for. */
  line?: boolean
}

/** A day, then a time of that day. Another day means another time, so choosing one forgets the time. */
export function Picker({ days, seats, slot, onChange, line = false }: PickerProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const large = useElderMode()
  const choices = dayChoices(days, seats, now(), line)
  const dayOfSlot = days.find(({ slots }) => slots.some(({ id }) => id === slot))?.day
  const day = picked ?? dayOfSlot ?? choices.find(({ left, line }) => line || (left ?? 0) > 0)?.day ?? null

  // Two rows of days leave the times in view; a choice further ahead keeps its day in view too.
  const near = choices.slice(0, NEAR_DAYS[large ? 'large' : 'normal'])
  const shown = all || !near.some((choice) => choice.day === day) ? choices : near

  function pickDay(next: string): void {
    setPicked(next)
    if (next !== dayOfSlot) onChange('')
  }

  if (day === null) {
    const many = { title: `这两周没有够 ${seats} 个人的时间`, hint: '人少一些也许就有，也可以给社区打电话商量。' }
    const one = { title: '这两周都约满了', hint: '有人取消时会空出名额，请过一天再来看，或给社区打电话。' }
    return <Empty icon="calendar" {...(seats > 1 ? many : one)} />
  }
  return (
    <>
      <Section title="哪一天来？">
        <DayStrip days={shown} value={day} onChange={pickDay} />
        {shown.length < choices.length && (
          <Button kind="quiet" onPress={() => setAll(true)}>
            看后面的日子
          </Button>
        )}
      </Section>
      <Section title="几点来？">
        <SlotGrid
          slots={slotChoices(
            days.find((one) => one.day === day),
            seats,
            now(),
            line,
          )}
          value={slot === '' ? null : slot}
          onChange={onChange}
        />
      </Section>
    </>
  )
}
