import { View } from '@tarojs/components'
import type { EligibilityQuestion } from '../../../../../shared/model/item'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field, FieldError } from '../../../ui/field'
import { Words } from '../../../ui/words'
import { RowCard } from './row-card'
import { changed, movedUp, without } from './rows'

const STOPS: { value: EligibilityQuestion['stops']; label: string }[] = [
  { value: 'no', label: '答“否”就不用来' },
  { value: 'yes', label: '答“是”就不用来' },
]
const NEW: EligibilityQuestion = { question: '', stops: 'no', instead: '' }
const MOST = 6

interface Props {
  rows: readonly EligibilityQuestion[]
  onChange: (rows: EligibilityQuestion[]) => void
  errorAt: (path: string) => string | undefined
}

/** What is asked before anybody comes, row by row. */
export function QuestionRows({ rows, onChange, errorAt }: Props) {
  return (
    <>
      <Words tone="soft">居民预约前先答这些问题，不符合的不用白跑一趟。</Words>
      <View className="hx-catalogue__cards">
        {rows.map((row, at) => {
          const set = (part: Partial<EligibilityQuestion>) => onChange(changed(rows, at, { ...row, ...part }))
          return (
            <RowCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place.
              key={at}
              what="问题"
              number={at + 1}
              onUp={() => onChange(movedUp(rows, at))}
              onRemove={() => onChange(without(rows, at))}
            >
              <Field
                name={`question-${at}`}
                label="问什么"
                placeholder="例如：您年满 60 周岁了吗？"
                maxLength={60}
                value={row.question}
                onChange={(question) => set({ question })}
                error={errorAt(`questions.${at}.question`)}
              />
              <Chips label="哪个回答不用来" options={STOPS} value={row.stops} onChange={(stops) => set({ stops })} />
              <Field
                name={`instead-${at}`}
                label="那该怎么办"
                placeholder="例如：满 60 周岁当天起再来"
                maxLength={100}
                value={row.instead}
                onChange={(instead) => set({ instead })}
                error={errorAt(`questions.${at}.instead`)}
              />
              <FieldError error={errorAt(`questions.${at}`)} />
            </RowCard>
          )
        })}
      </View>
      {rows.length < MOST && (
        <Button kind="plain" onPress={() => onChange([...rows, NEW])}>
          加一个问题
        </Button>
      )}
    </>
  )
}
