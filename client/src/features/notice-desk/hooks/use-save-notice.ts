import { notices } from '../../../../../shared/contracts/notices'
import type { CloudError } from '../../../cloud/cloud-error'
import { useCommand } from '../../../cloud/use-command'
import { addressOf, contentOf, type WriteDraft } from '../parts/write-draft'
import type { WriteMode } from '../parts/write-problems'
import { AFTER_NOTICE } from './after-notice'

interface SaveNotice {
  /** Writes it; gives the notice's id, or undefined when refused: then `error` says why. */
  run: (draft: WriteDraft) => Promise<string | undefined>
  busy: boolean
  error: CloudError | null
  reset: () => void
}

/** Keeping what was written in the cloud: a new draft, a draft again, or a correction of what is published. */
export function useSaveNotice(place: string, mode: WriteMode, notice: string): SaveNotice {
  const draft = useCommand(notices.draft, { invalidates: AFTER_NOTICE })
  const edit = useCommand(notices.edit, { invalidates: AFTER_NOTICE })
  const correct = useCommand(notices.correct, { invalidates: AFTER_NOTICE })
  const { busy, error, reset } = { new: draft, edit, correct }[mode]

  async function run(written: WriteDraft): Promise<string | undefined> {
    const content = contentOf(written)
    const handled = { place, notice, rev: written.rev }
    const answer =
      mode === 'new'
        ? await draft.run({ place, ...addressOf(written), ...content })
        : mode === 'edit'
          ? await edit.run({ ...handled, ...addressOf(written), ...content })
          : await correct.run({ ...handled, ...content, reason: written.reason })
    return answer?.notice.id
  }

  return { run, busy, error, reset }
}
