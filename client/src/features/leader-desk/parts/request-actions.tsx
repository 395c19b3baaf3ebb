import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { toast } from '../../../ui/toast'
import { useAccept } from '../hooks/use-requests'
import { askPromise } from './accept-sheet'
import { askAnswer } from './answer-sheet'
import { askHandOver } from './hand-over-sheet'
import type { HandledRequest } from './handled-request'

interface RequestActionsProps {
  place: string
  as: 'leader' | 'staff'
  request: HandledRequest
}

/** What whoever handles a request may do with it now. */
export function RequestActions({ place, as, request }: RequestActionsProps) {
  const accept = useAccept()
  const { id, rev, kind, status } = request
  const mine = { place, request: id, rev }
  const inHand = status === 'open' || status === 'accepted'
  const live = inHand || status === 'escalated' || status === 'overdue'
  if (!live) return null
  if (as === 'leader' && !inHand) return <NoticeBar>这件事已经转给社区工作人员，不用您再办。</NoticeBar>

  async function take(): Promise<void> {
    const taken =
      kind === 'question' ? await accept.run({ ...mine, promisedAt: null }) : await askPromise(place, request)
    if (taken) toast('接下了，邻居会收到消息')
  }

  async function answer(): Promise<void> {
    if (await askAnswer(place, request)) toast('答复已发出')
  }

  async function handOver(): Promise<void> {
    if (await askHandOver(place, request)) toast('已转给社区')
  }

  return (
    <>
      {accept.error && <NoticeBar kind="warning">{accept.error.message}</NoticeBar>}
      <View className="hx-leader-desk__two">
        {as === 'leader' && (
          <Button kind="plain" onPress={handOver}>
            转给社区
          </Button>
        )}
        {as === 'leader' && status === 'open' && (
          <Button kind="plain" onPress={take} busy={accept.busy}>
            {kind === 'question' ? '先接下' : '约时间接下'}
          </Button>
        )}
      </View>
      <Button onPress={answer}>{kind === 'question' ? '答复' : '办好了，答复'}</Button>
    </>
  )
}
