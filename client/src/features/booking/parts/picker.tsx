import { useState } from 'react'
import { now } from '../../../cloud/server-clock'
import { DayStrip } from '../../../ui/day-strip'
import { Empty } from '../../../ui/empty'
import { Section } from '../../../ui/section'
import { SlotGrid } from '../../../ui/slot-grid'
import { dayChoices, type SlotDay, slotChoices } from './slot-choices'

interface PickerProps {
  days: readonly SlotDay[]
  seats: number
  /** The chosen slot's id, or ''. */
  slot: string
  onChange: (slot: string) => void
}

/** A day, then a time of that day. Another day means another time, so choosing one forgets the time. */
export function Picker({ days, seats, slot, onChange }: PickerProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const choices = dayChoices(days, seats, now())
  const dayOfSlot = days.find(({ slots }) => slots.some(({ id }) => id === slot))?.day
  const day = picked ?? dayOfSlot ?? choices.find(({ left }) => (left ?? 0) > 0)?.day ?? null

  function pickDay(next: string): void {
    setPicked(next)
    if (next !== dayOfSlot) onChange('')
  }

  if (day === null) {
    return (
      <Empty icon="calendar" title="这两周都约满了" hint="有人取消时会空出名额，请过一天再来看，或给社区打电话。" />
    )
  }
  return (
    <>
      <Section title="哪一天来？">
        <DayStrip days={choices} value={day} onChange={pickDay} />
      </Section>
      <Section title="几点来？">
        <SlotGrid
          slots={slotChoices(
            days.find((one) => one.day === day),
            seats,
            now(),
          )}
          value={slot === '' ? null : slot}
          onChange={onChange}
        />
      </Section>
    </>
  )
}
