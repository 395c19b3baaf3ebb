import { View } from '@tarojs/components'
import type { ScheduleSession } from '../../../../../shared/model/slot'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { FieldError } from '../../../ui/field'
import { PickField } from '../../../ui/pick-field'
import { Pressable } from '../../../ui/pressable'
import { Stepper } from '../../../ui/stepper'
import { SwitchRow } from '../../../ui/switch-row'
import { flipDay, NEW_SESSION, WEEKDAY_NAMES } from './hours-draft'
import { RowCard } from './row-card'
import { changed, movedUp, without } from './rows'

const MOST = 12
/** Lengths are chosen in steps of five minutes. */
const FIVE = 5

interface Props {
  rows: readonly ScheduleSession[]
  onChange: (rows: ScheduleSession[]) => void
  errorAt: (path: string) => string | undefined
}

function Weekdays({ value, onChange }: { value: readonly number[]; onChange: (days: number[]) => void }) {
  return (
    <View className="hx-chips" {...aria({ label: '星期几' })}>
      {WEEKDAY_NAMES.map((name, i) => {
        const on = value.includes(i + 1)
        return (
          <Pressable
            key={name}
            className={`hx-chip${on ? ' hx-chip--chosen' : ''}`}
            onPress={() => onChange(flipDay(value, i + 1))}
            said={{ role: 'checkbox', checked: on }}
          >
            {name}
          </Pressable>
        )
      })}
    </View>
  )
}

/** When the item is served, row by row. */
export function SessionRows({ rows, onChange, errorAt }: Props) {
  return (
    <>
      <View className="hx-catalogue__cards">
        {rows.map((row, at) => {
          const set = (part: Partial<ScheduleSession>) => onChange(changed(rows, at, { ...row, ...part }))
          const buffer = row.buffer ?? 0
          return (
            <RowCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place.
              key={at}
              what="时间"
              number={at + 1}
              onUp={() => onChange(movedUp(rows, at))}
              onRemove={() => onChange(without(rows, at))}
            >
              <Weekdays value={row.weekdays} onChange={(weekdays) => set({ weekdays })} />
              <FieldError error={errorAt(`sessions.${at}.weekdays`)} />
              <View className="hx-catalogue__two">
                <PickField kind="clock" label="从几点" value={row.from} onChange={(from) => set({ from })} />
                <PickField kind="clock" label="到几点" value={row.to} onChange={(to) => set({ to })} />
              </View>
              <Stepper
                label="每次办理"
                unit="分钟"
                min={2}
                max={48}
                value={row.minutes / FIVE}
                shown={row.minutes}
                onChange={(n) => set({ minutes: n * FIVE })}
              />
              <Stepper
                label="两次之间空"
                unit="分钟"
                min={0}
                max={12}
                value={buffer / FIVE}
                shown={buffer}
                onChange={(n) => set({ buffer: n * FIVE })}
              />
              <Stepper
                label="每段名额"
                unit="个"
                max={50}
                value={row.capacity}
                onChange={(capacity) => set({ capacity })}
              />
              <SwitchRow
                title="错时延时"
                note="周末也办，给白天上班的人"
                on={row.offHours}
                onChange={(offHours) => set({ offHours })}
              />
              <FieldError error={errorAt(`sessions.${at}`)} />
            </RowCard>
          )
        })}
      </View>
      <FieldError error={errorAt('sessions')} />
      {rows.length < MOST && (
        <Button kind="plain" onPress={() => onChange([...rows, NEW_SESSION])}>
          加一段时间
        </Button>
      )}
    </>
  )
}
