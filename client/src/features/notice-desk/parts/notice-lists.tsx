import { View } from '@tarojs/components'
import { open } from '../../../parts/routes'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { useReaching, useWritten, type WrittenView } from '../hooks/use-written'
import { NoticeCard } from './notice-card'
import { ReachingCard } from './reaching-card'

const EMPTY: Record<WrittenView, { title: string; hint: string }> = {
  waiting: { title: '没有等着发的', hint: '点下面的“写通知”开始写。没写完的会留在这里。' },
  published: { title: '还没有发布过通知', hint: '点下面的“写通知”，有停水、停电等模板可以用。' },
  over: { title: '没有结束的', hint: '到期的和撤回的会留在这里。' },
}
const NONE_REACHING = (
  <Empty icon="check" title="现在没有发到您楼里的通知" hint="社区发了通知，会出现在这里，您可以看谁家还没看到。" />
)

/** Notices of a place and of what lies in it, in one of their stages. */
export function Written({ place, view }: { place: string; view: WrittenView }) {
  const query = useWritten(place, view)
  usePullToRefresh(query.refetch)
  return (
    <Resource
      query={query}
      isEmpty={({ pages }) => pages[0]?.notices.length === 0}
      empty={<Empty icon="notice" {...EMPTY[view]} />}
    >
      {({ pages }) => (
        <>
          <View className="hx-notice-desk__cards">
            {pages
              .flatMap(({ notices }) => notices)
              .map((notice) => (
                <NoticeCard
                  key={notice.id}
                  notice={notice}
                  onPress={() => open('writtenNotice', { place, notice: notice.id })}
                />
              ))}
          </View>
          <LoadMore query={query} end="就这些了" />
        </>
      )}
    </Resource>
  )
}

/** Notices that reach into a building, for who knocks on its doors. */
export function Reaching({ place }: { place: string }) {
  const query = useReaching(place)
  usePullToRefresh(query.refetch)
  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.notices.length === 0} empty={NONE_REACHING}>
      {({ pages }) => (
        <>
          <View className="hx-notice-desk__cards">
            {pages
              .flatMap(({ notices }) => notices)
              .map((notice) => (
                <ReachingCard
                  key={notice.id}
                  notice={notice}
                  onPress={() => open('reachBoard', { place, notice: notice.id })}
                />
              ))}
          </View>
          <LoadMore query={query} end="就这些了" />
        </>
      )}
    </Resource>
  )
}
