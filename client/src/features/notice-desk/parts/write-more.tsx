import { useState } from 'react'
import { LONGEST_LIFE, LONGEST_SCHEDULE } from '../../../../../shared/domain/notice-kinds'
import { dayOf } from '../../../../../shared/domain/shanghai'
import { now } from '../../../cloud/server-clock'
import { ChooseOne } from '../../../ui/choice'
import { FieldError } from '../../../ui/field'
import { List } from '../../../ui/list'
import { PickField } from '../../../ui/pick-field'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { SwitchRow } from '../../../ui/switch-row'
import { moreWords } from './more-words'
import type { WriteDraft } from './write-draft'
import type { Problems } from './write-problems'

interface WriteMoreProps {
  value: WriteDraft
  onChange: (part: Partial<WriteDraft>) => void
  wrong: Problems
}

const READERS = [
  { value: 'registered' as const, label: '只给登记的居民看', note: '要先登记住址' },
  { value: 'everyone' as const, label: '谁都可以看', note: '没登记的人也能看到，内容里不要写姓名和电话' },
]
const BEGINS = [
  { value: 'now' as const, label: '马上发' },
  { value: 'later' as const, label: '定个时间发' },
]
const ENDS = [
  { value: 'month' as const, label: '发出后留 30 天' },
  { value: 'day' as const, label: '自己定最后一天' },
]

/** What most authors leave as it is: one line that says how it is, and opens. */
export function WriteMore({ value, onChange, wrong }: WriteMoreProps) {
  const [opened, setOpened] = useState(false)
  const today = dayOf(now())
  if (!opened && !wrong.begins && !wrong.ends) {
    return (
      <List>
        <Row title="谁能看、什么时候发" note={moreWords(value, now())} value="改" onPress={() => setOpened(true)} />
      </List>
    )
  }
  return (
    <Section title="谁能看、什么时候发">
      <ChooseOne
        label="谁能看？"
        options={READERS}
        value={value.isPublic ? 'everyone' : 'registered'}
        onChange={(readers) => onChange({ isPublic: readers === 'everyone' })}
      />
      <List>
        <SwitchRow
          title="放在最前面"
          note="排在别的通知前面，一直到下架"
          on={value.pinned}
          onChange={(pinned) => onChange({ pinned })}
        />
      </List>
      <ChooseOne
        label="什么时候发？"
        options={BEGINS}
        value={value.begins}
        onChange={(begins) => onChange({ begins })}
      />
      {value.begins === 'later' && (
        <>
          <PickField
            kind="day"
            label="哪一天发"
            value={value.beginDay}
            from={today}
            to={dayOf(now() + LONGEST_SCHEDULE)}
            onChange={(beginDay) => onChange({ beginDay })}
          />
          <PickField
            kind="clock"
            label="几点发"
            value={value.beginClock}
            onChange={(beginClock) => onChange({ beginClock })}
            error={wrong.begins}
          />
        </>
      )}
      <ChooseOne label="留到什么时候？" options={ENDS} value={value.ends} onChange={(ends) => onChange({ ends })} />
      {value.ends === 'day' && (
        <PickField
          kind="day"
          label="最后一天"
          value={value.lastDay}
          from={today}
          to={dayOf(now() + LONGEST_LIFE)}
          onChange={(lastDay) => onChange({ lastDay })}
          error={wrong.ends}
        />
      )}
      {value.ends === 'month' && <FieldError error={wrong.ends} />}
    </Section>
  )
}
