import { View } from '@tarojs/components'
import { Button } from './button'

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
}

/** The foot of a list that goes on: more, try again, or its end in words. */
export function LoadMore({ query, end = '没有更多了' }: { query: Paged; end?: string }) {
  if (!query.hasNextPage) return <View className="hx-end">{end}</View>
  return (
    <Button
      kind="plain"
      busy={query.isFetchingNextPage}
      busyLabel="正在加载…"
      onPress={() => void query.fetchNextPage()}
    >
      {query.isFetchNextPageError ? '没有加载出来，再试一次' : '再看更多'}
    </Button>
  )
}
