import { useState } from 'react'
import type { CloudError } from '../cloud/cloud-error'
import { Field } from '../ui/field'
import { Words } from '../ui/words'
import { useDraft } from './draft'
import { Sheet } from './sheet'

interface WordsSheetProps {
  /** Keeps what was typed until it was sent. */
  draft: string
  title: string
  label: string
  hint: string
  yes: string
  most: number
  busy: boolean
  error: CloudError | null
  /** Sends it; true once it went through. */
  onSend: (words: string) => Promise<boolean>
  onClose: (done: boolean) => void
}

/** Asks for some words over the page; what was typed is kept until they went through. */
export function WordsSheet(props: WordsSheetProps) {
  const { draft: name, title, label, hint, yes, most, busy, error, onSend, onClose } = props
  const draft = useDraft(name, { words: '' })
  const [tried, setTried] = useState(false)
  const words = draft.value.words.trim()

  async function send(): Promise<void> {
    setTried(true)
    if (words.length < 2 || !(await onSend(words))) return
    draft.clear()
    onClose(true)
  }

  return (
    <Sheet title={title} yes={yes} busy={busy} error={error} onYes={send} onClose={() => onClose(false)}>
      <Words tone="soft">{hint}</Words>
      <Field
        name="words"
        label={label}
        kind="lines"
        maxLength={most}
        value={draft.value.words}
        onChange={(next) => draft.set({ words: next })}
        error={tried && words.length < 2 ? '请写几个字' : undefined}
      />
    </Sheet>
  )
}
