import { confirm } from '../../../ui/confirm'
import { NoticeBar } from '../../../ui/notice-bar'

interface StaleDraftProps {
  /** Goes on from what stands in the cloud now, and forgets what was typed here. */
  onTheirs: () => void
  /** Keeps what was typed here: sending it replaces theirs. */
  onMine: () => void
}

/** Somebody else wrote on the same notice meanwhile: the author says which words stand. */
export function StaleDraft({ onTheirs, onMine }: StaleDraftProps) {
  async function choose(): Promise<void> {
    const mine = await confirm({
      title: '用哪一份？',
      body: '“用我写的”会盖掉别人刚改的；“看最新的”会放弃您在这里写的。',
      yes: '用我写的',
      no: '看最新的',
    })
    if (mine) onMine()
    else onTheirs()
  }
  return (
    <NoticeBar kind="warning" action={{ label: '选一下', onPress: () => void choose() }}>
      有人刚刚改了这条通知。您写的都还在。
    </NoticeBar>
  )
}
