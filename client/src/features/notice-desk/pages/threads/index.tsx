import { View } from '@tarojs/components'
import { useState } from 'react'
import { useParams } from '../../../../parts/use-params'
import { usePullToRefresh } from '../../../../parts/use-pull-to-refresh'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { LoadMore } from '../../../../ui/load-more'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { toast } from '../../../../ui/toast'
import { useThreads } from '../../hooks/use-threads'
import type { Thread } from '../../parts/notice-views'
import { ThreadCard } from '../../parts/thread-card'
import { askThreadAnswer } from '../../parts/thread-sheet'
import '../../parts/notice-desk.scss'

type Which = 'waiting' | 'done'

const VIEWS = [
  { value: 'waiting' as const, label: '等答复' },
  { value: 'done' as const, label: '答复过的' },
]
const EMPTY: Record<Which, ReturnType<typeof Empty>> = {
  waiting: (
    <Empty icon="check" title="没有等答复的" hint="居民在通知下面提问或提异议，会出现在这里，也会发消息给作者。" />
  ),
  done: <Empty icon="message" title="还没有答复过的" hint="答复了的会留在这里。" />,
}

function Threads({ place, notice, view }: { place: string; notice: string; view: Which }) {
  const query = useThreads(place, notice, view)
  usePullToRefresh(query.refetch)

  async function answer(thread: Thread): Promise<void> {
    if (await askThreadAnswer(place, thread)) toast('答复已发出')
  }

  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.threads.length === 0} empty={EMPTY[view]}>
      {({ pages }) => (
        <>
          <View className="hx-notice-desk__cards">
            {pages
              .flatMap(({ threads }) => threads)
              .map((thread) => (
                <ThreadCard key={thread.id} thread={thread} onAnswer={() => void answer(thread)} />
              ))}
          </View>
          <LoadMore query={query} end="就这些了" />
        </>
      )}
    </Resource>
  )
}

/** 提问和异议: what residents ask about a notice, and its answers. */
function ThreadsPage() {
  const { place, notice } = useParams('place', 'notice')
  const [view, setView] = useState<Which>('waiting')
  return (
    <Page title="提问和异议" wide>
      <Chips<Which> label="看哪些" options={VIEWS} value={view} onChange={setView} />
      <Threads key={view} place={place} notice={notice} view={view} />
    </Page>
  )
}

export default ThreadsPage
