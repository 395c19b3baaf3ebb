import { View } from '@tarojs/components'
import { Resource } from '../../../ui/resource'
import { Skeleton } from '../../../ui/skeleton'
import { Words } from '../../../ui/words'
import { useArrivalCode } from '../hooks/use-arrival-code'

/** The day's digits, large enough to be read from the other side of the counter, or from a screen in the hall. */
export function ArrivalBoard({ community }: { community: string }) {
  const query = useArrivalCode(community)
  return (
    <View className="hx-arrival">
      <Words tone="soft">今天的签到码，给来办事的居民看</Words>
      <Resource query={query} skeleton={<Skeleton rows={1} />}>
        {({ code }) => <View className="hx-arrival__code">{`${code.slice(0, 3)} ${code.slice(3)}`}</View>}
      </Resource>
    </View>
  )
}
