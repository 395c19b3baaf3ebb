import { leaders } from '../../../../../shared/contracts/leaders'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'

const AFTER = [leaders.received, leaders.receivedOne]

/** What was asked of me, or of my community, page after page. */
export const useReceived = (place: string, view: 'live' | 'past') =>
  usePages(leaders.received, { place, view }, { enabled: place !== '' })
/** One request as whoever handles it sees it. */
export const useReceivedOne = (place: string, request: string) =>
  useAction(leaders.receivedOne, { place, request }, { enabled: place !== '' && request !== '' })

export const useAccept = () => useCommand(leaders.accept, { invalidates: AFTER })
export const useAnswerRequest = () => useCommand(leaders.answer, { invalidates: AFTER })
export const useHandOver = () => useCommand(leaders.handOver, { invalidates: AFTER })
