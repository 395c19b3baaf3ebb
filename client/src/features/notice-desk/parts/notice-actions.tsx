import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { confirm } from '../../../ui/confirm'
import { NoticeBar } from '../../../ui/notice-bar'
import { toast } from '../../../ui/toast'
import { useApprove, useSubmit } from '../hooks/use-notice-acts'
import { afterSubmit } from './after-submit'
import { openBlanks } from './blanks'
import type { WrittenNotice } from './notice-views'
import { publishQuestion } from './publish-question'
import { htmlOfNodes } from './rich-html'

interface NoticeActionsProps {
  place: string
  notice: WrittenNotice
}

/** The one main thing to do with a notice as it stands: send it, let it out, or see whom it has reached. */
export function NoticeActions({ place, notice }: NoticeActionsProps) {
  const submit = useSubmit()
  const approve = useApprove()
  const { id, rev, may, status } = notice
  const handled = { place, notice: id, rev }
  const error = submit.error ?? approve.error

  async function send(): Promise<void> {
    const question = publishQuestion(notice.kind, openBlanks(notice.title, htmlOfNodes(notice.nodes)))
    if (question && !(await confirm(question))) return
    const answer = await submit.run(handled)
    if (answer) toast(afterSubmit(answer.notice, now()))
  }

  async function letOut(): Promise<void> {
    const answer = await approve.run(handled)
    if (answer) toast(afterSubmit(answer.notice, now()))
  }

  return (
    <>
      {error && <NoticeBar kind="warning">{error.message}</NoticeBar>}
      {may.includes('submit') && (
        <Button onPress={() => void send()} busy={submit.busy} busyLabel="正在发布…">
          {notice.publishAt === null ? '发布' : '定时发布'}
        </Button>
      )}
      {may.includes('approve') && (
        <Button onPress={() => void letOut()} busy={approve.busy} busyLabel="正在发布…">
          通过，发布
        </Button>
      )}
      {status === 'published' && (
        <Button onPress={() => open('reachBoard', { place, notice: id })}>看谁家还没看到</Button>
      )}
    </>
  )
}
