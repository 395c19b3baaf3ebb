import { WordsSheet } from '../../../parts/words-sheet'
import { present } from '../../../ui/overlay'
import { useAnswerRequest } from '../hooks/use-requests'
import type { HandledRequest } from './handled-request'

interface AnswerSheetProps {
  place: string
  request: HandledRequest
  onClose: (done: boolean) => void
}

function AnswerSheet({ place, request, onClose }: AnswerSheetProps) {
  const { run, busy, error } = useAnswerRequest()
  const { id, rev, kind, personName } = request
  return (
    <WordsSheet
      draft={`answer.${id}`}
      title={`答复${personName}`}
      label={kind === 'question' ? '怎么答复' : '办得怎么样'}
      hint="对方会马上收到，并可以评价。"
      yes="发送答复"
      most={500}
      busy={busy}
      error={error}
      onSend={async (text) => (await run({ place, request: id, rev, text })) !== undefined}
      onClose={onClose}
    />
  )
}

/** Asks for the answer and sends it; true once it went through. */
export function askAnswer(place: string, request: HandledRequest): Promise<boolean> {
  return present<boolean>((close) => <AnswerSheet place={place} request={request} onClose={close} />, false)
}
