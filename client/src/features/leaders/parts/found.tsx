import { useState } from 'react'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { LoadMore } from '../../../ui/load-more'
import { NoticeBar } from '../../../ui/notice-bar'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { useDirectory } from '../hooks/use-directory'
import { PostRow } from './post-row'

interface FoundProps {
  /** My own; undefined where none has been set up. */
  community: string | undefined
  query: string
}

/** The directory: of my community, or of all once nobody was found there. */
export function Found({ community, query }: FoundProps) {
  const [wide, setWide] = useState(false)
  const everywhere = wide || community === undefined
  const found = useDirectory(everywhere ? undefined : community, query)
  usePullToRefresh(found.refetch)
  const none =
    query === '' ? (
      <Empty icon="me" title="还没有登记楼栋长" hint="社区正在整理名单。有事请先打社区电话。" />
    ) : (
      <Empty
        icon="me"
        title={`没有找到“${query}”`}
        hint="换个写法试试：楼号写“3号楼”，姓名写一个字、全名或拼音都行。"
        {...(everywhere ? {} : { action: { label: '到别的社区里找', onPress: () => setWide(true) } })}
      />
    )
  const title = query !== '' ? '找到的' : everywhere ? '所有社区的楼栋长' : '本社区的楼栋长'
  return (
    <Section title={title}>
      {wide && (
        <NoticeBar action={{ label: '只看本社区', onPress: () => setWide(false) }}>正在所有社区里找。</NoticeBar>
      )}
      <Resource
        query={found}
        skeleton={<Skeleton rows={4} />}
        isEmpty={({ pages }) => pages[0]?.posts.length === 0}
        empty={none}
      >
        {({ pages }) => (
          <>
            <List>
              {pages
                .flatMap(({ posts }) => posts)
                .map((post) => (
                  <PostRow key={post.building} post={post} />
                ))}
            </List>
            <LoadMore query={found} end="全部都在这里了" />
          </>
        )}
      </Resource>
    </Section>
  )
}
