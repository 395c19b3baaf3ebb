import { THREAD_NAMES } from '../../../../../shared/domain/thread-machine'
import { WordsSheet } from '../../../parts/words-sheet'
import { present } from '../../../ui/overlay'
import { useAnswerThread } from '../hooks/use-threads'
import type { Thread } from './notice-views'

interface ThreadSheetProps {
  place: string
  thread: Thread
  onClose: (done: boolean) => void
}

function ThreadSheet({ place, thread, onClose }: ThreadSheetProps) {
  const { run, busy, error } = useAnswerThread()
  const { id, rev, kind, personName } = thread
  return (
    <WordsSheet
      draft={`thread.${id}`}
      title={`答复${personName}的${THREAD_NAMES[kind]}`}
      label="怎么答复"
      hint={kind === 'objection' ? '写明怎么处理。对方会马上收到。' : '对方会马上收到，可以接着问。'}
      yes="发送答复"
      most={500}
      busy={busy}
      error={error}
      onSend={async (text) => (await run({ place, thread: id, rev, text })) !== undefined}
      onClose={onClose}
    />
  )
}

/** Asks for the answer and sends it; true once it went through. What was typed is kept until then. */
export function askThreadAnswer(place: string, thread: Thread): Promise<boolean> {
  return present<boolean>((close) => <ThreadSheet place={place} thread={thread} onClose={close} />, false)
}
