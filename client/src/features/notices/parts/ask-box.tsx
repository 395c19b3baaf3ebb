import { useState } from 'react'
import type { ThreadKind } from '../../../../../shared/domain/thread-machine'
import { now } from '../../../cloud/server-clock'
import { useDraft } from '../../../parts/draft'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Section } from '../../../ui/section'
import { toast } from '../../../ui/toast'
import type { NoticeView } from '../hooks/use-notice'
import { useAsk } from '../hooks/use-threads'

const LONGEST = 500

interface Wording {
  title: string
  label: string
  hint: string
  yes: string
  said: string
}

const WORDING: Record<ThreadKind, Wording> = {
  question: {
    title: '有不明白的？',
    label: '您想问什么',
    hint: '只有您和发通知的人看得到。',
    yes: '提问',
    said: '问题发出了，有答复会在“消息”里告诉您',
  },
  objection: {
    title: '对公示有意见？',
    label: '您的意见和理由',
    hint: '只有您和社区看得到。',
    yes: '提异议',
    said: '异议提交了，有答复会在“消息”里告诉您',
  },
}

/** Asks whoever wrote the notice, or objects to it; the words are kept until they were sent. */
export function AskBox({ notice, kind }: { notice: NoticeView; kind: ThreadKind }) {
  const draft = useDraft(`notice-${kind}.${notice.id}`, { text: '' })
  const ask = useAsk()
  const [tried, setTried] = useState(false)
  const { title, label, hint, yes, said } = WORDING[kind]
  const text = draft.value.text.trim()
  const short = tried && text.length < 2 ? '请写几个字' : undefined
  const refused = ask.error?.code === 'CONTENT_REFUSED' ? ask.error.message : ask.fieldError('text')
  const until = kind === 'objection' ? notice.objectionUntil : null

  async function send(): Promise<void> {
    setTried(true)
    if (text.length < 2 || !(await ask.run({ notice: notice.id, kind, text }))) return
    draft.clear()
    setTried(false)
    toast(said)
  }

  return (
    <Section title={title}>
      <Field
        name={kind}
        label={label}
        hint={until === null ? hint : `${when(until, now())}前都可以提。${hint}`}
        kind="lines"
        maxLength={LONGEST}
        value={draft.value.text}
        onChange={(next) => {
          draft.set({ text: next })
          ask.reset()
        }}
        error={short ?? refused}
      />
      {ask.error && !refused && <NoticeBar kind="warning">{ask.error.message}</NoticeBar>}
      <Button kind="plain" busy={ask.busy} busyLabel="正在发出…" onPress={send}>
        {yes}
      </Button>
    </Section>
  )
}
