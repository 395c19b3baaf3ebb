import { useState } from 'react'
import { useDraft } from '../../../parts/draft'
import { open } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { toast } from '../../../ui/toast'
import { useEdit, usePropose, useSubmit } from '../hooks/use-catalogue-desk'
import { ContentView } from './content-view'
import { contentOf, type ItemDraft } from './item-draft'
import { ItemForm } from './item-form'
import './catalogue-desk.scss'

interface WriteFormProps {
  community: string
  /** null: a new item. */
  item: string | null
  base: number
  /** The draft that is rewritten; null for a proposal that begins. */
  rewrites: { id: string; rev: number } | null
  begin: ItemDraft
}

/** Writes a proposal; what was typed stays on this phone until it was sent, and it can be looked at as residents will see it. */
export function WriteForm({ community, item, base, rewrites, begin }: WriteFormProps) {
  const draft = useDraft<ItemDraft>(`catalogue.${community}.${rewrites?.id ?? `${item ?? 'new'}.${base}`}`, begin)
  const [shown, setShown] = useState(false)
  const [propose, edit, submit] = [usePropose(), useEdit(), useSubmit()]
  const busy = propose.busy || edit.busy || submit.busy
  const error = propose.error ?? edit.error ?? submit.error
  const errorAt = (path: string) => propose.fieldError(`content.${path}`) ?? edit.fieldError(`content.${path}`)

  async function send(): Promise<void> {
    const content = contentOf(draft.value)
    const written = rewrites
      ? await edit.run({ community, proposal: rewrites.id, rev: rewrites.rev, content })
      : await propose.run({ community, item, base, content })
    if (!written) {
      setShown(false)
      return showFirstError()
    }
    draft.clear()
    const { id, rev } = written.proposal
    if (await submit.run({ community, proposal: id, rev })) toast('已提交，等另一位同事核对')
    open('proposal', { proposal: id }, { replace: true })
  }

  return (
    <Page
      title={item === null ? '提一个新事项' : '改这项服务'}
      wide
      action={
        <>
          {error && (
            <NoticeBar kind="warning">{error.fields ? '有几处要改，请看标红的地方。' : error.message}</NoticeBar>
          )}
          <Button onPress={() => void send()} busy={busy} busyLabel="正在提交…">
            提交核对
          </Button>
          <Button kind="plain" onPress={() => setShown(!shown)}>
            {shown ? '接着写' : '看居民看到的样子'}
          </Button>
        </>
      }
    >
      {shown ? (
        <ContentView content={contentOf(draft.value)} />
      ) : (
        <ItemForm
          draft={draft.value}
          onChange={(next) => {
            draft.set(next)
            propose.reset()
            edit.reset()
          }}
          errorAt={errorAt}
        />
      )}
    </Page>
  )
}
