import { WordsSheet } from '../../../parts/words-sheet'
import { present } from '../../../ui/overlay'
import type { Thread } from '../hooks/use-notice'
import { useAskMore } from '../hooks/use-threads'

const LONGEST = 500

function AskMoreSheet({ thread, onClose }: { thread: Thread; onClose: (done: boolean) => void }) {
  const { run, busy, error } = useAskMore()
  return (
    <WordsSheet
      draft={`ask-more.${thread.id}`}
      title="接着说"
      label="您还想说什么"
      hint="发通知的人会看到，并在这里答复。"
      yes="发出"
      most={LONGEST}
      busy={busy}
      error={error}
      onSend={async (text) => (await run({ thread: thread.id, rev: thread.rev, text })) !== undefined}
      onClose={onClose}
    />
  )
}

/** Asks for more words and sends them; true once they went through. */
export function askMore(thread: Thread): Promise<boolean> {
  return present<boolean>((close) => <AskMoreSheet thread={thread} onClose={close} />, false)
}
