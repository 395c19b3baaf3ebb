import { useState } from 'react'
import { GRID_DUTIES, GRID_DUTY_WORDS, type GridDuty } from '../../../../../shared/domain/grid-duties'
import { useDraft } from '../../../parts/draft'
import { NotAll } from '../../../parts/not-all'
import { open } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field, FieldError } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Section } from '../../../ui/section'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useRecordVisit } from '../hooks/use-record-visit'
import { PrivateLine } from './private-line'
import { EMPTY_VISIT, missingIn, type VisitDraft, withGrid } from './visit-draft'
import { WherePicker } from './where-picker'

interface RecordFormProps {
  grids: readonly { id: string; name: string }[]
  /** There are grids beyond these. */
  more: boolean
  /** The grid to begin with, or ''. */
  first: string
}

const DUTIES = GRID_DUTIES.map((duty) => ({ value: duty, label: GRID_DUTY_WORDS[duty].name }))

/** What was found and what was done; stays on this phone until it was sent. */
export function RecordForm({ grids, more, first }: RecordFormProps) {
  const draft = useDraft<VisitDraft>('visit', EMPTY_VISIT)
  const record = useRecordVisit()
  const [tried, setTried] = useState(false)
  const only = grids.length === 1 ? grids[0]?.id : undefined
  const value = withGrid(draft.value, draft.value.grid || first || (only ?? ''))
  const wrong = tried ? missingIn(value) : {}

  function change(part: Partial<VisitDraft>): void {
    draft.set({ ...value, ...part })
    record.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    const { grid, duty, stairwell, whom, found, done, followUp } = value
    if (Object.keys(missingIn(value)).length > 0 || duty === '') return showFirstError()
    const sent = { place: grid, stairwell: stairwell?.id ?? null, duty, whom, found, done, followUp }
    const answer = await record.run(sent)
    if (!answer) return showFirstError()
    draft.clear()
    toast('记下了')
    open('visit', { place: grid, visit: answer.visit.id }, { replace: true })
  }

  const refused = record.error && !record.error.fields ? record.error.message : undefined
  return (
    <Page
      title="记一次走访"
      action={
        <>
          {refused && <NoticeBar kind="warning">{refused}</NoticeBar>}
          <Button onPress={submit} busy={record.busy} busyLabel="正在保存…">
            保存
          </Button>
        </>
      }
    >
      <PrivateLine />
      {grids.length > 1 && (
        <Section title="哪个网格？">
          <Chips
            label="哪个网格"
            options={grids.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.grid}
            onChange={(grid) => change(withGrid(value, grid))}
          />
          <NotAll more={more} shown={`${grids.length} 个网格`} then="要记的不在里面时，请告诉社区管理员。" />
          <FieldError error={wrong.grid} />
        </Section>
      )}
      <Section title="为了什么走访？">
        <Chips<GridDuty | ''>
          label="为了什么走访"
          options={DUTIES}
          value={value.duty}
          onChange={(duty) => change({ duty })}
        />
        {value.duty !== '' && <Words tone="soft">{GRID_DUTY_WORDS[value.duty].about}</Words>}
        <FieldError error={wrong.duty ?? record.fieldError('duty')} />
      </Section>
      <WherePicker value={value} onChange={change} />
      <Field
        name="whom"
        label="见了谁"
        optional
        placeholder="例如：501 室王阿姨"
        maxLength={30}
        value={value.whom}
        onChange={(whom) => change({ whom })}
        error={record.fieldError('whom')}
      />
      <Field
        name="found"
        label="看到了什么"
        kind="lines"
        maxLength={500}
        value={value.found}
        onChange={(found) => change({ found })}
        error={wrong.found ?? record.fieldError('found')}
      />
      <Field
        name="done"
        label="做了什么"
        optional
        kind="lines"
        maxLength={500}
        value={value.done}
        onChange={(done) => change({ done })}
        error={record.fieldError('done')}
      />
      <Field
        name="followUp"
        label="还要做什么"
        hint="写了的话，这次走访会留在“没办完的”里，办完再关上"
        optional
        maxLength={200}
        kind="lines"
        value={value.followUp}
        onChange={(followUp) => change({ followUp })}
        error={record.fieldError('followUp')}
      />
    </Page>
  )
}
