import { useState } from 'react'
import { useDraft } from '../../../parts/draft'
import { Button } from '../../../ui/button'
import { ChooseOne } from '../../../ui/choice'
import { Dialog } from '../../../ui/confirm'
import { Field } from '../../../ui/field'
import { present } from '../../../ui/overlay'
import type { DeskBooking } from './desk-booking'
import { READY_REASONS } from './reasons'

interface DeclineSheetProps {
  booking: DeskBooking
  /** With the reason, or null when staff think again. */
  onClose: (reason: string | null) => void
}

const OWN = 'own'
const OPTIONS = [
  ...READY_REASONS.map((reason) => ({ value: reason as string, label: reason })),
  { value: OWN, label: '自己写' },
]

function DeclineSheet({ booking, onClose }: DeclineSheetProps) {
  const draft = useDraft(`decline.${booking.id}`, { chosen: '', own: '' })
  const [tried, setTried] = useState(false)
  const { chosen, own } = draft.value
  const reason = chosen === OWN ? own.trim() : chosen
  const wrong = tried && reason.length < 2 ? '请选一个原因，或写几个字告诉居民' : undefined

  function send(): void {
    setTried(true)
    if (reason.length >= 2) onClose(reason)
  }

  return (
    <Dialog
      title={`不能受理 ${booking.person.name} 的预约`}
      actions={
        <>
          <Button onPress={send}>发给居民</Button>
          <Button kind="plain" onPress={() => onClose(null)}>
            再想想
          </Button>
        </>
      }
    >
      <ChooseOne
        label="原因（居民会看到这句话）"
        options={OPTIONS}
        value={chosen === '' ? null : chosen}
        onChange={(next) => draft.set({ chosen: next, own })}
        error={chosen === OWN ? undefined : wrong}
      />
      {chosen === OWN && (
        <Field
          name="reason"
          label="您想说的"
          kind="lines"
          maxLength={100}
          value={own}
          onChange={(next) => draft.set({ chosen, own: next })}
          error={wrong}
        />
      )}
    </Dialog>
  )
}

/** Asks staff why; null when they think again. The words are kept until they were sent. */
export function askReason(booking: DeskBooking): Promise<string | null> {
  return present<string | null>((close) => <DeclineSheet booking={booking} onClose={close} />, null)
}
