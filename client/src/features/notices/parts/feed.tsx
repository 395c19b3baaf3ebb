import type { NoticeKind } from '../../../../../shared/domain/notice-kinds'
import { NoticeRow } from '../../../parts/notice-row'
import { open } from '../../../parts/routes'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { LoadMore } from '../../../ui/load-more'
import { NoticeBar } from '../../../ui/notice-bar'
import { Resource } from '../../../ui/resource'
import { Skeleton } from '../../../ui/skeleton'
import { toast } from '../../../ui/toast'
import { useFeed } from '../hooks/use-feed'
import { useReadAll } from '../hooks/use-read-all'

interface FeedProps {
  community: string
  kind: NoticeKind | null
  query: string
  registered: boolean
}

function Nothing({ kind, query }: Pick<FeedProps, 'kind' | 'query'>) {
  if (query !== '') return <Empty icon="notice" title={`没有找到“${query}”`} hint="换一两个字试试，或者选“全部”。" />
  if (kind !== null) return <Empty icon="notice" title="现在没有这一类通知" hint="选“全部”看其他的。" />
  return <Empty icon="notice" title="还没有通知" hint="停水停电、活动、公示，社区都会在这里告诉您。" />
}

/** The feed, to the end; what has not been read can be cleared at once. */
export function Feed({ community, kind, query, registered }: FeedProps) {
  const found = useFeed({ community, kind, query })
  const readAll = useReadAll()
  usePullToRefresh(found.refetch)

  async function clear(): Promise<void> {
    if (await readAll.run({})) toast('都标为已读了')
  }

  return (
    <>
      {!registered && (
        <NoticeBar action={{ label: '去登记', onPress: () => open('register') }}>
          现在看到的是公开的通知。登记后，还能看到您那栋楼的。
        </NoticeBar>
      )}
      <Resource
        query={found}
        skeleton={<Skeleton rows={5} />}
        isEmpty={({ pages }) => pages[0]?.notices.length === 0}
        empty={<Nothing kind={kind} query={query} />}
      >
        {({ pages }) => {
          const notices = pages.flatMap((page) => page.notices)
          return (
            <>
              {readAll.error && <NoticeBar kind="warning">{readAll.error.message}</NoticeBar>}
              {registered && notices.some(({ unread }) => unread) && (
                <Button kind="plain" busy={readAll.busy} onPress={clear}>
                  全部标为已读
                </Button>
              )}
              <List>
                {notices.map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} registered={registered} />
                ))}
              </List>
              <LoadMore query={found} end="没有更早的通知了" />
            </>
          )
        }}
      </Resource>
    </>
  )
}
