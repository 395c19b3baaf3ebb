import { useState } from 'react'
import { useDraft } from '../../../parts/draft'
import { ReasonChoice, wordsOf } from '../../../parts/reason-choice'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/confirm'
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

const SILENT = 'silent'

const optionsOf = ({ ready, silent }: Asked) => [
  ...(silent === undefined ? [] : [{ value: SILENT, label: silent }]),
  ...ready.map((words) => ({ value: words, label: words })),
]

function ReasonSheet({ booking, move, asked, onClose }: ReasonSheetProps) {
  const draft = useDraft(`${move}.${booking.id}`, { chosen: asked.silent === undefined ? '' : SILENT, own: '' })
  const [tried, setTried] = useState(false)
  const words = wordsOf(draft.value)
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
      <ReasonChoice
        label={asked.silent === undefined ? '原因（居民会看到这句话）' : '给居民留句话'}
        options={optionsOf(asked)}
        value={draft.value}
        onChange={draft.set}
        error={wrong}
      />
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
