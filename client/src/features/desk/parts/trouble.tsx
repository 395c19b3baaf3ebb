import { NoticeBar } from '../../../ui/notice-bar'
import type { DeskActs } from '../hooks/use-desk-acts'

/** Which step did not go through, and why; the desk below is already what stands now. */
export function Trouble({ acts }: { acts: Pick<DeskActs, 'refused' | 'forget'> }) {
  if (!acts.refused) return null
  const { booking, error } = acts.refused
  return (
    <NoticeBar kind="warning" action={{ label: '知道了', onPress: acts.forget }}>
      {`${booking.person.name}的“${booking.item.title}”：${error.message}`}
    </NoticeBar>
  )
}
