import { content } from '../../../../../shared/contracts/content'
import { notices } from '../../../../../shared/contracts/notices'
import { useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'

/** Texts and pictures that a person must look at, page after page. */
export const useChecks = (community: string) => usePages(content.queue, { community }, { enabled: community !== '' })
export const useDecide = () =>
  useCommand(content.decide, { invalidates: [content.queue, notices.writtenOne, notices.threads, notices.one] })
