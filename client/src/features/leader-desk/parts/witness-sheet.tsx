import { useState } from 'react'
import { Sheet } from '../../../parts/sheet'
import { ChooseOne } from '../../../ui/choice'
import { Field } from '../../../ui/field'
import { present } from '../../../ui/overlay'
import { Words } from '../../../ui/words'
import { useWitness } from '../hooks/use-vouching'
import type { Waiting } from './waiting-member'

const ANSWERS = [
  { value: 'yes' as const, label: '本人当面说同意' },
  { value: 'no' as const, label: '本人不同意' },
]

interface WitnessSheetProps {
  place: string
  waiting: Waiting
  onClose: (done: boolean) => void
}

function WitnessSheet({ place, waiting, onClose }: WitnessSheetProps) {
  const witness = useWitness()
  const [said, setSaid] = useState<'yes' | 'no' | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)

  async function send(): Promise<void> {
    setTried(true)
    if (said === null) return
    const sent = { place, member: waiting.member, rev: waiting.rev, agree: said === 'yes', note }
    if (await witness.run(sent)) onClose(true)
  }

  return (
    <Sheet
      title={`${waiting.name}同意吗？`}
      yes="记录下来"
      busy={witness.busy}
      error={witness.error}
      onYes={send}
      onClose={() => onClose(false)}
    >
      <Words tone="soft">{`要见到${waiting.name}本人，问清楚愿不愿意由${waiting.actorName}代为办事。`}</Words>
      <ChooseOne
        label="本人怎么说"
        options={ANSWERS}
        value={said}
        onChange={setSaid}
        error={tried && said === null ? '请选一项' : undefined}
      />
      <Field name="note" label="备注" optional maxLength={200} value={note} onChange={setNote} />
    </Sheet>
  )
}

/** Asks what the member said in person, and records it; true once it went through. */
export function askWitness(place: string, waiting: Waiting): Promise<boolean> {
  return present<boolean>((close) => <WitnessSheet place={place} waiting={waiting} onClose={close} />, false)
}
