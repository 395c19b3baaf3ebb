import { GRID_DUTY_WORDS } from '../../../../../shared/domain/grid-duties'
import { now } from '../../../cloud/server-clock'
import { useDraft } from '../../../parts/draft'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Tag } from '../../../ui/tag'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useNoteVisit } from '../hooks/use-note-visit'
import type { Visit } from './grid-views'
import { PrivateLine } from './private-line'
import { VisitNotes } from './visit-notes'

function Told({ title, words }: { title: string; words: string }) {
  if (words === '') return null
  return (
    <>
      <Words tone="soft">{title}</Words>
      <Words>{words}</Words>
    </>
  )
}

/** One visit, what came of it, and room to write on until it is closed. */
export function VisitView({ visit }: { visit: Visit }) {
  const draft = useDraft(`visit-note.${visit.id}`, { text: '' })
  const note = useNoteVisit()
  const isOpen = visit.status === 'open'

  async function send(close: boolean): Promise<void> {
    const { text } = draft.value
    if (!(await note.run({ place: visit.grid, visit: visit.id, rev: visit.rev, text, close }))) return
    draft.clear()
    toast(close ? '这件事办完了' : '进展记下了')
  }

  const textError = note.fieldError('text')
  return (
    <Page
      title="走访记录"
      action={
        isOpen ? (
          <>
            {note.error && textError === undefined && <NoticeBar kind="warning">{note.error.message}</NoticeBar>}
            <Button onPress={() => send(false)} busy={note.busy} busyLabel="正在保存…">
              记下进展
            </Button>
            <Button kind="plain" disabled={note.busy} onPress={() => send(true)}>
              记下并办完
            </Button>
          </>
        ) : undefined
      }
    >
      <PrivateLine />
      <Card>
        {isOpen ? <Tag tone="waiting">没办完</Tag> : <Tag tone="good">办完了</Tag>}
        <Words size="title" heading>
          {`${GRID_DUTY_WORDS[visit.duty].name} · ${visit.placeName}`}
        </Words>
        <Words tone="soft">{`${when(visit.at, now())} · ${visit.workerName}`}</Words>
        <Told title="见了谁" words={visit.whom} />
        <Told title="看到了什么" words={visit.found} />
        <Told title="做了什么" words={visit.done} />
        <Told title="还要做什么" words={visit.followUp} />
      </Card>
      <VisitNotes notes={visit.notes} />
      {isOpen && (
        <Field
          name="text"
          label="有什么进展？"
          kind="lines"
          maxLength={300}
          value={draft.value.text}
          onChange={(text) => {
            draft.set({ text })
            note.reset()
          }}
          error={textError}
        />
      )}
    </Page>
  )
}
