import { WordsSheet } from '../../../parts/words-sheet'
import { present } from '../../../ui/overlay'
import { useHandOver } from '../hooks/use-requests'
import type { HandledRequest } from './handled-request'

interface HandOverSheetProps {
  place: string
  request: HandledRequest
  onClose: (done: boolean) => void
}

function HandOverSheet({ place, request, onClose }: HandOverSheetProps) {
  const { run, busy, error } = useHandOver()
  const { id, rev } = request
  return (
    <WordsSheet
      draft={`hand-over.${id}`}
      title="转给社区办理"
      label="为什么转"
      hint="社区工作人员和对方都会看到这个原因。"
      yes="转给社区"
      most={100}
      busy={busy}
      error={error}
      onSend={async (reason) => (await run({ place, request: id, rev, reason })) !== undefined}
      onClose={onClose}
    />
  )
}

/** Asks for the reason and hands the request over to staff; true once it went through. */
export function askHandOver(place: string, request: HandledRequest): Promise<boolean> {
  return present<boolean>((close) => <HandOverSheet place={place} request={request} onClose={close} />, false)
}
