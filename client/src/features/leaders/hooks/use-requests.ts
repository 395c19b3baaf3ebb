import type { OutputOf } from '../../../../../shared/contracts/contract'
import { leaders } from '../../../../../shared/contracts/leaders'
import { residents } from '../../../../../shared/contracts/residents'
import { useAction } from '../../../cloud/use-action'
import { type Command, type Intent, useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'
import { useReminders } from '../../../parts/use-reminders'

export type MyRequest = OutputOf<typeof leaders.myRequest>['request']
export type MyRequestSummary = OutputOf<typeof leaders.myRequests>['requests'][number]

const MINE = [leaders.myRequests, leaders.myRequest]

/** What I asked, page after page, latest first. */
export const useMyRequests = () => usePages(leaders.myRequests, {})

export const useMyRequest = (request: string) => useAction(leaders.myRequest, { request }, { enabled: request !== '' })

export const useWithdraw = () => useCommand(leaders.withdraw, { invalidates: MINE })
export const useRate = () => useCommand(leaders.rate, { invalidates: MINE })

/** The tap that asks a leader: consent to be told first (WeChat allows it only there), then the question. */
export function useAsk(): Command<typeof leaders.ask> {
  const ask = useCommand(leaders.ask, { invalidates: [...MINE, residents.family] })
  const reminders = useReminders('help')
  return {
    ...ask,
    run: async (intent: Intent<typeof leaders.ask>) => {
      await reminders.ask()
      const answer = await ask.run(intent)
      if (answer) await reminders.record()
      return answer
    },
  }
}
