import { useQueryClient } from '@tanstack/react-query'
import { notifications } from '../../../../../shared/contracts/notifications'
import type { ConsentMoment } from '../../../../../shared/domain/message-templates'
import { actionKey } from '../../../cloud/use-action'
import { useReminders } from '../../../parts/use-reminders'
import { toast } from '../../../ui/toast'

interface Allow {
  /** Whether the operator has set up anything to ask for. */
  possible: boolean
  /** Asks to be allowed, and says what came of it. Call it in the tap. */
  allow: () => void
}

/** Lets WeChat tell me of what belongs to a moment. */
export function useAllow(moment: ConsentMoment): Allow {
  const reminders = useReminders(moment)
  const store = useQueryClient()

  function allow(): void {
    reminders
      .ask()
      .then(reminders.record)
      .then((allowed) => {
        if (allowed === undefined) toast('没有记下来，请再点一次', 'failed')
        else toast(allowed ? '好的，有结果会发微信告诉您' : '没有开启。站内“消息”里照样能看到')
        return store.invalidateQueries({ queryKey: actionKey(notifications.preferences) })
      })
  }

  return { possible: reminders.possible, allow }
}
