import { View } from '@tarojs/components'
import { dayOf } from '../../../../../shared/domain/shanghai'
import type { Closure } from '../../../../../shared/model/slot'
import { now } from '../../../cloud/server-clock'
import { Button } from '../../../ui/button'
import { Field, FieldError } from '../../../ui/field'
import { PickField } from '../../../ui/pick-field'
import { SwitchRow } from '../../../ui/switch-row'
import { Words } from '../../../ui/words'
import { closureOn } from './hours-draft'
import { RowCard } from './row-card'
import { changed, movedUp, without } from './rows'

const MOST = 30
const MORNING = { from: '08:30', to: '12:00' }

interface Props {
  rows: readonly Closure[]
  onChange: (rows: Closure[]) => void
  errorAt: (path: string) => string | undefined
}

/** Days, or parts of days, on which nothing is held. */
export function ClosureRows({ rows, onChange, errorAt }: Props) {
  return (
    <>
      <Words tone="soft">国家放假和调休不用写，系统会自己避开。</Words>
      <View className="hx-catalogue__cards">
        {rows.map((row, at) => {
          const set = (part: Partial<Closure>) => onChange(changed(rows, at, { ...row, ...part }))
          const { part } = row
          return (
            <RowCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place.
              key={at}
              what="停办"
              number={at + 1}
              onUp={() => onChange(movedUp(rows, at))}
              onRemove={() => onChange(without(rows, at))}
            >
              <View className="hx-catalogue__two">
                <PickField kind="day" label="从哪天" value={row.from} onChange={(from) => set({ from })} />
                <PickField kind="day" label="到哪天" value={row.to} onChange={(to) => set({ to })} />
              </View>
              <SwitchRow
                title="全天停"
                on={part === null}
                onChange={(whole) => set({ part: whole ? null : MORNING })}
              />
              {part !== null && (
                <View className="hx-catalogue__two">
                  <PickField
                    kind="clock"
                    label="每天从"
                    value={part.from}
                    onChange={(from) => set({ part: { ...part, from } })}
                  />
                  <PickField
                    kind="clock"
                    label="每天到"
                    value={part.to}
                    onChange={(to) => set({ part: { ...part, to } })}
                  />
                </View>
              )}
              <Field
                name={`closure-${at}`}
                label="原因"
                placeholder="例如：窗口人员培训"
                maxLength={60}
                value={row.reason}
                onChange={(reason) => set({ reason })}
                error={errorAt(`closures.${at}.reason`)}
              />
              <SwitchRow
                title="这项服务的所有窗口都停"
                note="关掉就只停这个窗口"
                on={row.all}
                onChange={(all) => set({ all })}
              />
              <FieldError error={errorAt(`closures.${at}`) ?? errorAt(`closures.${at}.from`)} />
            </RowCard>
          )
        })}
      </View>
      {rows.length < MOST && (
        <Button kind="plain" onPress={() => onChange([...rows, closureOn(dayOf(now()))])}>
          加一次停办
        </Button>
      )}
    </>
  )
}
