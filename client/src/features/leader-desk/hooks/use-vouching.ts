import { residents } from '../../../../../shared/contracts/residents'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'

const AFTER = [residents.verificationQueue]

/** Homes that wait for somebody to vouch for them. */
export const useQueue = (place: string) => useAction(residents.verificationQueue, { place }, { enabled: place !== '' })
/** Members without the app whose consent should be heard. */
export const useWitnessQueue = (place: string) =>
  useAction(residents.witnessQueue, { place }, { enabled: place !== '' })

export const useVerify = () => useCommand(residents.verify, { invalidates: AFTER })
export const useRefuse = () => useCommand(residents.refuse, { invalidates: AFTER })
export const useWitness = () => useCommand(residents.witness, { invalidates: [residents.witnessQueue] })
/** Shows a resident's phone; on record before it is shown. */
export const useReveal = () => useCommand(residents.reveal)
