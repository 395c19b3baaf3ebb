import { bookings } from '../../../../../shared/contracts/bookings'
import { catalogue } from '../../../../../shared/contracts/catalogue'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'
import { useWorkPlace } from '../../../parts/work/use-work-place'

/** The community in whose catalogue I work; empty until it is known, or for nobody of the desk. */
export function useDesk() {
  const { screen, places, me } = useWorkPlace()
  return { screen, me, community: places.find(({ as }) => as === 'staff')?.place ?? '' }
}

/** Every item of the community. */
export const useItems = (community: string) => useAction(catalogue.items, { community }, { enabled: community !== '' })
/** One item with its versions. */
export const useOne = (community: string, item: string) =>
  useAction(catalogue.one, { community, item }, { enabled: community !== '' && item !== '' })
/** What an item said in a version. */
export const useVersion = (community: string, item: string, version: number) =>
  useAction(catalogue.version, { community, item, version }, { enabled: community !== '' && version > 0 })
/** Proposals under way, or over, page after page. */
export const useProposals = (community: string, view: 'open' | 'done') =>
  usePages(catalogue.proposals, { community, view }, { enabled: community !== '', staleTime: 0 })
/** One proposal. */
export const useProposal = (community: string, proposal: string) =>
  useAction(
    catalogue.proposal,
    { community, proposal },
    // Others move it while I look elsewhere: it is asked for anew each time.
    { enabled: community !== '' && proposal !== '', staleTime: 0 },
  )
/** The hours of an item. */
export const useSchedules = (community: string, item: string) =>
  useAction(catalogue.schedules, { community, item }, { enabled: community !== '' && item !== '' })

const OFFERED = [catalogue.items, catalogue.one, bookings.catalogue, bookings.item]
const AFTER = { invalidates: [catalogue.proposals, catalogue.proposal, ...OFFERED] }
const AFTER_HOURS = { invalidates: [catalogue.schedules, ...OFFERED, bookings.slots] }

/** Drafts a proposal. */
export const usePropose = () => useCommand(catalogue.propose, AFTER)
/** Rewrites a draft. */
export const useEdit = () => useCommand(catalogue.edit, AFTER)
/** Hands a draft in. */
export const useSubmit = () => useCommand(catalogue.submit, AFTER)
/** Takes one's own back. */
export const useRecall = () => useCommand(catalogue.recall, AFTER)
/** Says that it is right. */
export const useCheck = () => useCommand(catalogue.check, AFTER)
/** Admits it. */
export const useAdmit = () => useCommand(catalogue.admit, AFTER)
/** Sends it back. */
export const useRefuse = () => useCommand(catalogue.refuse, AFTER)
/** Gives it up. */
export const useWithdraw = () => useCommand(catalogue.withdraw, AFTER)
/** Takes an item out of service. */
export const useRetire = () => useCommand(catalogue.retire, AFTER_HOURS)
/** Takes it back into service. */
export const useRestore = () => useCommand(catalogue.restore, AFTER_HOURS)
/** Writes the hours of a window. */
export const useSetSchedule = () => useCommand(catalogue.setSchedule, AFTER_HOURS)
