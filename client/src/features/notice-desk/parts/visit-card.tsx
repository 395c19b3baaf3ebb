import { View } from '@tarojs/components'
import { useState } from 'react'
import type { VisitResult } from '../../../../../shared/domain/reach'
import type { CloudError } from '../../../cloud/cloud-error'
import { now } from '../../../cloud/server-clock'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Words } from '../../../ui/words'
import type { Household } from './notice-views'
import { doorWords, visitWords } from './visit-words'

interface VisitCardProps {
  household: Household
  note: string
  onNote: (note: string) => void
  busy: boolean
  /** Another door's answer is on its way. */
  waiting: boolean
  error: CloudError | null
  onAnswer: (result: VisitResult) => void
}

/** One door: what is known, and what came of knocking, a large tap each. */
export function VisitCard({ household, note, onNote, busy, waiting, error, onAnswer }: VisitCardProps) {
  const [writing, setWriting] = useState(note !== '')
  const { label } = household
  const before = visitWords(household, now())
  const answer = (result: VisitResult, words: string, label: string) => (
    <Button kind="plain" disabled={busy || waiting} onPress={() => onAnswer(result)} label={label}>
      {words}
    </Button>
  )
  return (
    <Card>
      <Words size="title" heading>
        {label}
      </Words>
      <Words tone="soft">{doorWords(household)}</Words>
      {before !== null && <Words tone="amber">{before}</Words>}
      {error && <NoticeBar kind="warning">{error.message}</NoticeBar>}
      {writing ? (
        <Field
          name={`note-${household.id}`}
          label={`${label}的备注`}
          optional
          placeholder="例如：说晚上在家"
          maxLength={100}
          value={note}
          onChange={onNote}
          error={error?.fields?.note}
        />
      ) : null}
      {answer('told', busy ? '正在记下…' : '当面告知了', `${label} 当面告知了`)}
      <View className="hx-notice-desk__two">
        {answer('absent', '家里没人', `${label} 家里没人`)}
        {answer('moved', '已搬走', `${label} 已搬走`)}
      </View>
      {!writing && (
        <Button kind="quiet" onPress={() => setWriting(true)} label={`给${label}写备注`}>
          写备注
        </Button>
      )}
    </Card>
  )
}
