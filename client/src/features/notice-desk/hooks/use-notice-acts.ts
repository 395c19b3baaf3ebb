import { notices } from '../../../../../shared/contracts/notices'
import { useCommand } from '../../../cloud/use-command'
import { AFTER_NOTICE } from './after-notice'

const options = { invalidates: AFTER_NOTICE }

/** What may be done with a notice that is written, each as the contract has it. */
export const useSubmit = () => useCommand(notices.submit, options)
export const useRecall = () => useCommand(notices.recall, options)
export const useApprove = () => useCommand(notices.approve, options)
export const useRefuse = () => useCommand(notices.refuse, options)
export const useWithdraw = () => useCommand(notices.withdraw, options)
