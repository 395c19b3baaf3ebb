import { useState } from 'react'
import { useDraft } from '../../../parts/draft'
import { ReasonChoice, wordsOf } from '../../../parts/reason-choice'
import { Sheet } from '../../../parts/sheet'
import { present } from '../../../ui/overlay'
import { useRefuse } from '../hooks/use-vouching'
import type { Application } from './application-card'

const READY = ['没有找到这位住户，请核对门牌号', '房主说没有这位租户', '需要带房产证或租房合同到社区大厅'] as const
const OPTIONS = READY.map((reason) => ({ value: reason as string, label: reason }))

interface RefuseSheetProps {
  place: string
  application: Application
  onClose: (done: boolean) => void
}

function RefuseSheet({ place, application, onClose }: RefuseSheetProps) {
  const { person, home, name } = application
  const refuse = useRefuse()
  const draft = useDraft(`refuse.${home}`, { chosen: '', own: '' })
  const [tried, setTried] = useState(false)
  const reason = wordsOf(draft.value)
  const wrong = tried && reason.length < 2 ? '请选一个原因，或写几个字' : undefined

  async function send(): Promise<void> {
    setTried(true)
    if (reason.length < 2 || !(await refuse.run({ place, person, home, reason }))) return
    draft.clear()
    onClose(true)
  }

  return (
    <Sheet
      title={`${name}的住址不能通过`}
      yes="发给居民"
      busy={refuse.busy}
      error={refuse.error}
      onYes={send}
      onClose={() => onClose(false)}
    >
      <ReasonChoice
        label="原因（居民会看到，改好后可以再申请）"
        options={OPTIONS}
        value={draft.value}
        onChange={draft.set}
        error={wrong}
      />
    </Sheet>
  )
}

/** Asks why, and refuses; true once it went through. What was typed is kept until then. */
export function askRefusal(place: string, application: Application): Promise<boolean> {
  return present<boolean>((close) => <RefuseSheet place={place} application={application} onClose={close} />, false)
}
