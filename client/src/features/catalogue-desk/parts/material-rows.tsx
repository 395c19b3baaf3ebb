import { View } from '@tarojs/components'
import type { Material } from '../../../../../shared/model/item'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field, FieldError } from '../../../ui/field'
import { Stepper } from '../../../ui/stepper'
import { SwitchRow } from '../../../ui/switch-row'
import { RowCard } from './row-card'
import { changed, movedUp, without } from './rows'

const FORMS: { value: Material['form']; label: string }[] = [
  { value: 'original', label: '原件' },
  { value: 'copy', label: '复印件' },
  { value: 'originalAndCopy', label: '原件和复印件' },
]
const NEW: Material = { name: '', form: 'original', copies: 0, where: '', atHome: true }
const MOST = 20

interface Props {
  rows: readonly Material[]
  onChange: (rows: Material[]) => void
  errorAt: (path: string) => string | undefined
}

/** 一次告知清单: what to bring, row by row. */
export function MaterialRows({ rows, onChange, errorAt }: Props) {
  return (
    <>
      <View className="hx-catalogue__cards">
        {rows.map((row, at) => {
          const set = (part: Partial<Material>) => onChange(changed(rows, at, { ...row, ...part }))
          return (
            <RowCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place.
              key={at}
              what="材料"
              number={at + 1}
              onUp={() => onChange(movedUp(rows, at))}
              onRemove={() => onChange(without(rows, at))}
            >
              <Field
                name={`material-${at}`}
                label="材料名称"
                placeholder="例如：身份证"
                maxLength={30}
                value={row.name}
                onChange={(name) => set({ name })}
                error={errorAt(`materials.${at}.name`)}
              />
              <Chips<Material['form']>
                label="原件还是复印件"
                options={FORMS}
                value={row.form}
                onChange={(form) => set({ form, copies: form === 'original' ? 0 : Math.max(row.copies, 1) })}
              />
              {row.form !== 'original' && (
                <Stepper label="复印件" unit="份" max={9} value={row.copies} onChange={(copies) => set({ copies })} />
              )}
              <Field
                name={`where-${at}`}
                label="从哪里拿"
                optional
                placeholder="例如：窗口免费领取"
                maxLength={60}
                value={row.where}
                onChange={(where) => set({ where })}
                error={errorAt(`materials.${at}.where`)}
              />
              <SwitchRow title="可以在家准备" on={row.atHome} onChange={(atHome) => set({ atHome })} />
              <FieldError error={errorAt(`materials.${at}`)} />
            </RowCard>
          )
        })}
      </View>
      {rows.length < MOST && (
        <Button kind="plain" onPress={() => onChange([...rows, NEW])}>
          加一样材料
        </Button>
      )}
    </>
  )
}
