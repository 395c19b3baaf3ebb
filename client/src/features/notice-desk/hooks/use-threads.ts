import { notices } from '../../../../../shared/contracts/notices'
import { useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'

/** Questions and objections on a notice, page after page. */
export const useThreads = (place: string, notice: string, view: 'waiting' | 'done') =>
  usePages(notices.threads, { place, notice, view }, { enabled: place !== '' && notice !== '' })

export const useAnswerThread = () => useCommand(notices.answer, { invalidates: [notices.threads, notices.one] })
