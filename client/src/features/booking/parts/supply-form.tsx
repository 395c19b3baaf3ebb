import { useState } from 'react'
import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { useDraft } from '../../../parts/draft'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { Section } from '../../../ui/section'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useSupply } from '../hooks/use-supply'
import { Refusal } from './refusal'

const LONGEST = 200

/** What the community asks for, and where to write it; what was typed stays until it was sent. */
export function SupplyForm({ booking }: { booking: OutputOf<typeof bookings.detail> }) {
  const { id, rev, slot, note, steps } = booking
  const supply = useSupply()
  const draft = useDraft(`supply.${id}`, { text: '' })
  const [tried, setTried] = useState(false)
  const text = draft.value.text.trim()
  const asked = [...steps].reverse().find(({ event }) => event === 'askMore')?.reason ?? '请补充情况'
  const refused = supply.error?.code === 'CONTENT_REFUSED' ? supply.error.message : supply.fieldError('text')
  const wrong = tried && text.length < 2 ? '请写几个字，告诉社区' : refused

  async function send(): Promise<void> {
    setTried(true)
    if (text.length < 2 || !(await supply.run({ booking: id, rev, slot, note, text }))) return
    draft.clear()
    toast('已补充，社区会接着办')
  }

  return (
    <Section title="请您补充">
      <Card>
        <Words size="strong">{asked}</Words>
        <Field
          name="supply"
          label="您要补充的"
          kind="lines"
          maxLength={LONGEST}
          value={draft.value.text}
          onChange={(next) => draft.set({ text: next })}
          error={wrong}
        />
        {!refused && <Refusal error={supply.error} />}
        <Button onPress={send} busy={supply.busy} busyLabel="正在提交…">
          提交补充
        </Button>
      </Card>
    </Section>
  )
}
