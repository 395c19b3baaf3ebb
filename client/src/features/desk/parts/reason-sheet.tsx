import { useState } from 'react'
import { useDraft } from '../../../parts/draft'
import { Button } from '../../../ui/button'
import { ChooseOne } from '../../../ui/choice'
import { Dialog } from '../../../ui/confirm'
import { Field } from '../../../ui/field'
import { present } from '../../../ui/overlay'
import type { DeskBooking } from './desk-booking'
import type { Move } from './desk-moves'
import type { askedFor } from './reasons'

type Asked = NonNullable<ReturnType<typeof askedFor>>

interface ReasonSheetProps {
  booking: DeskBooking
  move: Move
  asked: Asked
  /** With the words, or null when staff think again. */
  onClose: (words: string | null) => void
}

const OWN = 'own'
const SILENT = 'silent'

const optionsOf = ({ ready, silent }: Asked) => [
  ...(silent === undefined ? [] : [{ value: SILENT, label: silent }]),
  ...ready.map((words) => ({ value: words, label: words })),
  { value: OWN, label: '自己写' },
]

function ReasonSheet({ booking, move, asked, onClose }: ReasonSheetProps) {
  const draft = useDraft(`${move}.${booking.id}`, { chosen: asked.silent === undefined ? '' : SILENT, own: '' })
  const [tried, setTried] = useState(false)
  const { chosen, own } = draft.value
  const words = chosen === OWN ? own.trim() : chosen
  const wrong = tried && words.length < 2 ? '请选一个原因，或写几个字告诉居民' : undefined

  function send(): void {
    setTried(true)
    if (words.length >= 2) onClose(words === SILENT ? '' : words)
  }

  return (
    <Dialog
      title={asked.title(booking.person.name)}
      actions={
        <>
          <Button onPress={send}>{asked.yes}</Button>
          <Button kind="plain" onPress={() => onClose(null)}>
            再想想
          </Button>
        </>
      }
    >
      <ChooseOne
        label={asked.silent === undefined ? '原因（居民会看到这句话）' : '给居民留句话'}
        options={optionsOf(asked)}
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

/** Asks staff what to say with a move; null when they think again. The words are kept until they were sent. */
export function askWords(booking: DeskBooking, move: Move, asked: Asked): Promise<string | null> {
  const sheet = (close: (words: string | null) => void) => (
    <ReasonSheet booking={booking} move={move} asked={asked} onClose={close} />
  )
  return present<string | null>(sheet, null)
}
