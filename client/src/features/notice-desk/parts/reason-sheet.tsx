import { WordsSheet } from '../../../parts/words-sheet'
import { present } from '../../../ui/overlay'
import { useRefuse, useWithdraw } from '../hooks/use-notice-acts'
import type { WrittenNotice } from './notice-views'

type Act = 'refuse' | 'withdraw'

const WORDS: Record<Act, { title: string; label: string; hint: string; yes: string }> = {
  refuse: {
    title: '退回给作者修改',
    label: '要改什么',
    hint: '作者会收到这句话，改好可以再提交。',
    yes: '退回',
  },
  withdraw: {
    title: '撤回这条通知',
    label: '为什么撤回',
    hint: '居民还能看到标题和这个原因，请他们不要再按通知办。',
    yes: '撤回',
  },
}

interface ReasonSheetProps {
  act: Act
  place: string
  notice: WrittenNotice
  onClose: (done: boolean) => void
}

function ReasonSheet({ act, place, notice: { id, rev }, onClose }: ReasonSheetProps) {
  const refuse = useRefuse()
  const withdraw = useWithdraw()
  const { run, busy, error } = act === 'refuse' ? refuse : withdraw
  return (
    <WordsSheet
      {...WORDS[act]}
      draft={`notice-${act}.${id}`}
      most={100}
      busy={busy}
      error={error}
      onSend={async (reason) => (await run({ place, notice: id, rev, reason })) !== undefined}
      onClose={onClose}
    />
  )
}

/** Asks why, and sends a notice back or takes it back; true once it went through. */
export function askNoticeReason(act: Act, place: string, notice: WrittenNotice): Promise<boolean> {
  return present<boolean>((close) => <ReasonSheet act={act} place={place} notice={notice} onClose={close} />, false)
}
