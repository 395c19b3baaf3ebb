import type { OutputOf } from '../../../../../shared/contracts/contract'
import { leaders } from '../../../../../shared/contracts/leaders'
import { residents } from '../../../../../shared/contracts/residents'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'

export type MyRequest = OutputOf<typeof leaders.myRequest>['request']
export type MyRequestSummary = OutputOf<typeof leaders.myRequests>['requests'][number]

const MINE = [leaders.myRequests, leaders.myRequest]

/** What I asked, page after page, latest first. */
export const useMyRequests = () => usePages(leaders.myRequests, {})

export const useMyRequest = (request: string) => useAction(leaders.myRequest, { request }, { enabled: request !== '' })

export const useAsk = () => useCommand(leaders.ask, { invalidates: [...MINE, residents.family] })
export const useWithdraw = () => useCommand(leaders.withdraw, { invalidates: MINE })
export const useRate = () => useCommand(leaders.rate, { invalidates: MINE })
