import { HELP_MACHINE } from '../../../../../shared/domain/help-machine'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { confirm } from '../../../ui/confirm'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { toast } from '../../../ui/toast'
import { type MyRequest, useWithdraw } from '../hooks/use-requests'
import { RequestFoot, RequestHead } from './request-facts'

/** A request of mine that is under way, or over. */
export function RequestView({ request }: { request: MyRequest }) {
  const withdraw = useWithdraw()
  const { live } = HELP_MACHINE.states[request.status]

  async function askThenWithdraw(): Promise<void> {
    const yes = await confirm({
      title: '要撤回这件求助吗？',
      body: '撤回后就不再有人办了。想再提，要重新写。',
      yes: '是的，撤回',
      no: '继续等',
    })
    if (yes && (await withdraw.run({ request: request.id, rev: request.rev }))) toast('已撤回')
  }

  return (
    <Page
      title="求助详情"
      action={
        <>
          {withdraw.error && <NoticeBar kind="warning">{withdraw.error.message}</NoticeBar>}
          {live ? (
            <Button kind="plain" busy={withdraw.busy} busyLabel="正在撤回…" onPress={askThenWithdraw}>
              不用办了，撤回
            </Button>
          ) : (
            <Button onPress={() => open('leader', { building: request.building })}>再找楼栋长</Button>
          )}
        </>
      }
    >
      <RequestHead request={request} />
      <RequestFoot request={request} />
    </Page>
  )
}
