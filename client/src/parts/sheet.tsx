import type { ReactNode } from 'react'
import type { CloudError } from '../cloud/cloud-error'
import { Button } from '../ui/button'
import { Dialog } from '../ui/confirm'
import { NoticeBar } from '../ui/notice-bar'

interface SheetProps {
  title: string
  /** What sends it. */
  yes: string
  busy: boolean
  /** Refused: the sheet stays, with what was typed. */
  error: CloudError | null
  onYes: () => void
  onClose: () => void
  children: ReactNode
}

/** A question over the page that needs more than yes or no, and stays until it went through. */
export function Sheet({ title, yes, busy, error, onYes, onClose, children }: SheetProps) {
  return (
    <Dialog
      title={title}
      actions={
        <>
          {error && !error.fields && <NoticeBar kind="warning">{error.message}</NoticeBar>}
          <Button onPress={onYes} busy={busy}>
            {yes}
          </Button>
          <Button kind="plain" disabled={busy} onPress={onClose}>
            取消
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
