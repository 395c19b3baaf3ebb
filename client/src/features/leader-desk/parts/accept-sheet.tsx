import { useState } from 'react'
import { now } from '../../../cloud/server-clock'
import { Sheet } from '../../../parts/sheet'
import { when } from '../../../parts/when'
import { ChooseOne } from '../../../ui/choice'
import { present } from '../../../ui/overlay'
import { Words } from '../../../ui/words'
import { useAccept } from '../hooks/use-requests'
import type { HandledRequest } from './handled-request'
import { promiseTimes } from './promise-times'

interface AcceptSheetProps {
  place: string
  request: HandledRequest
  onClose: (done: boolean) => void
}

/** A question needs no time; a call and an errand do. */
function AcceptSheet({ place, request, onClose }: AcceptSheetProps) {
  const accept = useAccept()
  const [time, setTime] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const options = promiseTimes(request.due ?? now(), now()).map((instant) => ({
    value: String(instant),
    label: when(instant, now()),
  }))

  async function send(): Promise<void> {
    setTried(true)
    if (time === null) return
    const sent = { place, request: request.id, rev: request.rev, promisedAt: Number(time) }
    if (await accept.run(sent)) onClose(true)
  }

  const title = request.kind === 'homeCall' ? '什么时候上门？' : '什么时候办好？'
  return (
    <Sheet title={title} yes="接下" busy={accept.busy} error={accept.error} onYes={send} onClose={() => onClose(false)}>
      <Words tone="soft">{`${request.personName}会马上收到这个时间。`}</Words>
      <ChooseOne
        label="约定的时间"
        options={options}
        value={time}
        onChange={setTime}
        error={tried && time === null ? '请选一个时间' : undefined}
      />
    </Sheet>
  )
}

/** Asks for the promised time and accepts; true once it went through. */
export function askPromise(place: string, request: HandledRequest): Promise<boolean> {
  return present<boolean>((close) => <AcceptSheet place={place} request={request} onClose={close} />, false)
}
