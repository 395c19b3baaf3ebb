import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { confirm } from '../../../ui/confirm'
import { NoticeBar } from '../../../ui/notice-bar'
import { toast } from '../../../ui/toast'
import { useApplyImport, useCancelImport } from '../hooks/use-import-commands'
import { useSendSpreadsheet } from '../hooks/use-send-spreadsheet'
import type { Import } from './import-views'

interface ImportActionsProps {
  community: string
  me: string
  one: Import
}

/** What can be done now: write what was checked, give it up, or choose a corrected file. */
export function ImportActions({ community, me, one }: ImportActionsProps) {
  const apply = useApplyImport()
  const cancel = useCancelImport()
  const sheet = useSendSpreadsheet(community, me)
  const command = { community, import: one.id, rev: one.rev }
  const refused = apply.error?.message ?? cancel.error?.message ?? sheet.failed

  async function write(): Promise<void> {
    cancel.reset()
    await apply.run(command)
  }

  async function giveUp(): Promise<void> {
    const body = '还没有写入的不会写入，已有的门牌不受影响。'
    apply.reset()
    if ((await confirm({ title: '取消这次导入？', body, yes: '取消导入' })) && (await cancel.run(command)))
      toast('已取消')
  }

  async function again(): Promise<void> {
    const id = await sheet.send()
    if (id !== undefined) open('importDetail', { import: id, community }, { replace: true })
  }

  return (
    <>
      {refused && <NoticeBar kind="warning">{refused}</NoticeBar>}
      {one.status === 'checked' && (
        <Button onPress={() => void write()} busy={apply.busy} busyLabel="正在开始…">
          {`写入 ${one.rows} 行`}
        </Button>
      )}
      {(one.status === 'faulty' || one.status === 'failed') && (
        <Button onPress={() => void again()} busy={sheet.busy} busyLabel="正在上传…">
          选改好的表格
        </Button>
      )}
      {(one.status === 'checked' || one.status === 'reading') && (
        <Button kind="plain" busy={cancel.busy} disabled={apply.busy} onPress={() => void giveUp()}>
          取消这次导入
        </Button>
      )}
      {(one.status === 'cancelled' || one.status === 'done') && (
        <Button kind="plain" onPress={() => open('imports', { community }, { replace: true })}>
          回到导入
        </Button>
      )}
      {one.status === 'writing' && <NoticeBar>正在写入，可以离开这一页，写完会接着写。</NoticeBar>}
    </>
  )
}
