import { NoticeBar } from '../../../ui/notice-bar'
import type { useAnswer } from '../hooks/use-answer'

type Answer = ReturnType<typeof useAnswer>

/** Which answer did not go through, and why; the desk below is already what stands now. */
export function Trouble({ answer }: { answer: Pick<Answer, 'refused' | 'forget'> }) {
  if (!answer.refused) return null
  const { booking, error } = answer.refused
  return (
    <NoticeBar kind="warning" action={{ label: '知道了', onPress: answer.forget }}>
      {`${booking.person.name}的“${booking.item.title}”：${error.message}`}
    </NoticeBar>
  )
}
