import type { OutputOf } from '../../../../../shared/contracts/contract'
import { home } from '../../../../../shared/contracts/home'
import { notices } from '../../../../../shared/contracts/notices'
import { type Command, useCommand } from '../../../cloud/use-command'
import { useReminders } from '../../../parts/use-reminders'
import type { NoticeView } from './use-notice'

type Acknowledge = Command<typeof notices.acknowledge>

interface Acknowledging extends Pick<Acknowledge, 'busy' | 'error'> {
  /** Call it in the tap. Undefined when refused. */
  acknowledge: (notice: NoticeView) => Promise<OutputOf<typeof notices.acknowledge> | undefined>
}

/** “我知道了”: the consent to be told is asked in the same tap, but what was acknowledged does not wait for it. */
export function useAcknowledge(): Acknowledging {
  const { run, busy, error } = useCommand(notices.acknowledge, {
    invalidates: [notices.one, notices.feed, home.firstScreen],
  })
  const reminders = useReminders('notice')

  async function acknowledge({ id, version }: NoticeView) {
    const asked = reminders.ask()
    const answer = await run({ notice: id, version })
    void asked.then(reminders.record)
    return answer
  }

  return { acknowledge, busy, error }
}
