import { View } from '@tarojs/components'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { toast } from '../../../ui/toast'
import { useRecall } from '../hooks/use-notice-acts'
import type { WrittenNotice } from './notice-views'
import { askNoticeReason } from './reason-sheet'

interface NoticeOthersProps {
  place: string
  notice: WrittenNotice
}

/** What else may be done with a notice, beside its main action. */
export function NoticeOthers({ place, notice }: NoticeOthersProps) {
  const recall = useRecall()
  const { id, rev, may } = notice

  async function takeBack(): Promise<void> {
    if (await recall.run({ place, notice: id, rev })) toast('收回来了，可以修改')
  }
  async function ask(act: 'refuse' | 'withdraw', done: string): Promise<void> {
    if (await askNoticeReason(act, place, notice)) toast(done)
  }

  return (
    <>
      {recall.error && <NoticeBar kind="warning">{recall.error.message}</NoticeBar>}
      <View className="hx-notice-desk__two">
        {may.includes('edit') && (
          <Button kind="plain" onPress={() => open('writeNotice', { place, notice: id }, { replace: true })}>
            继续改
          </Button>
        )}
        {may.includes('recall') && (
          <Button kind="plain" busy={recall.busy} onPress={() => void takeBack()}>
            收回来改
          </Button>
        )}
        {may.includes('refuse') && (
          <Button kind="plain" onPress={() => void ask('refuse', '退回了，作者会收到原因')}>
            退回修改
          </Button>
        )}
        {may.includes('correct') && (
          <Button kind="plain" onPress={() => open('writeNotice', { place, notice: id, as: 'correct' })}>
            更正
          </Button>
        )}
        {may.includes('withdraw') && (
          <Button kind="plain" onPress={() => void ask('withdraw', '撤回了，居民会看到原因')}>
            撤回
          </Button>
        )}
      </View>
    </>
  )
}
