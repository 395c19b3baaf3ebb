import { useState } from 'react'
import { NOTICE_KINDS, NOTICES } from '../../../../../shared/domain/notice-kinds'
import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { ChooseOne } from '../../../ui/choice'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { toast } from '../../../ui/toast'
import { useChangingDraft } from '../hooks/use-changing-draft'
import { useSaveNotice } from '../hooks/use-save-notice'
import { ObjectionFields } from './objection-fields'
import { StaleDraft } from './stale-draft'
import { TemplateChoice } from './template-choice'
import { WriteAddress } from './write-address'
import { WriteContent } from './write-content'
import type { WriteDraft } from './write-draft'
import { WriteMore } from './write-more'
import { problemsIn, type WriteMode } from './write-problems'
import { refusedAt } from './write-refusals'

interface WriteFormProps {
  place: string
  me: string
  mode: WriteMode
  /** The notice that is written again; '' for a new one. */
  notice: string
  /** What to begin with: an empty one, or what stands in the cloud now. */
  begin: WriteDraft
}

export const WRITE_TITLES: Record<WriteMode, string> = { new: '写通知', edit: '改通知', correct: '更正通知' }
const SEND: Record<WriteMode, string> = { new: '下一步：看一遍', edit: '下一步：看一遍', correct: '发出更正' }
const KINDS = NOTICE_KINDS.map((kind) => ({ value: kind, label: NOTICES[kind].name, note: NOTICES[kind].about }))

/** The form of a notice. What was typed stays on this phone until the cloud has it; then its author sees it as readers will. */
export function WriteForm({ place, me, mode, notice, begin }: WriteFormProps) {
  const draft = useChangingDraft(`notice-${mode}.${notice || place}`, begin)
  const save = useSaveNotice(place, mode, notice)
  const [tried, setTried] = useState(false)
  const { value } = draft
  const refused = refusedAt(save.error, value.kind)
  const wrong = { ...refused.fields, ...(tried ? problemsIn(value, mode, now()) : {}) }
  const behind = value.rev !== begin.rev

  function change(part: (written: WriteDraft) => Partial<WriteDraft>): void {
    draft.change(part)
    save.reset()
  }
  const set = (part: Partial<WriteDraft>) => change(() => part)

  async function send(): Promise<void> {
    setTried(true)
    if (Object.keys(problemsIn(value, mode, now())).length > 0) return showFirstError()
    const id = await save.run(value)
    if (id === undefined) return showFirstError()
    draft.clear()
    if (mode === 'correct') toast('更正发出了，会再告诉大家一次')
    open('writtenNotice', { place, notice: id }, { replace: true })
  }

  return (
    <Page
      title={WRITE_TITLES[mode]}
      action={
        <>
          {refused.rest && !behind && <NoticeBar kind="warning">{refused.rest}</NoticeBar>}
          {behind && <StaleDraft onMine={() => set({ rev: begin.rev })} onTheirs={() => set(begin)} />}
          <Button onPress={() => void send()} busy={save.busy} busyLabel="正在保存…" disabled={behind}>
            {SEND[mode]}
          </Button>
        </>
      }
    >
      {mode === 'correct' && (
        <Field
          name="reason"
          label="更正了什么？"
          hint="居民会看到这句话，看过旧通知的人会再收到一次"
          kind="lines"
          maxLength={100}
          value={value.reason}
          onChange={(reason) => set({ reason })}
          error={wrong.reason}
        />
      )}
      {mode === 'new' && <TemplateChoice value={value} onChange={set} />}
      {mode !== 'correct' && (
        <ChooseOne label="是什么通知？" options={KINDS} value={value.kind} onChange={(kind) => set({ kind })} />
      )}
      <WriteContent me={me} value={value} onChange={change} wrong={wrong} />
      {mode !== 'correct' && (
        <>
          <WriteAddress place={place} value={value} onChange={set} wrong={wrong} />
          {value.kind === 'publicNotice' && <ObjectionFields value={value} onChange={set} error={wrong.objection} />}
          <WriteMore value={value} onChange={set} wrong={wrong} />
        </>
      )}
    </Page>
  )
}
