import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Words } from '../../../ui/words'
import type { Board } from './notice-views'
import { ReachBar, ReachLegend } from './reach-bar'
import { percentOf, segmentsOf, toVisit } from './reach-segments'

/** The whole in one glance: a large count, a bar, and what is left to do. */
export function ReachTotal({ board: { total, fanning }, needsAck }: { board: Board; needsAck: boolean }) {
  const segments = segmentsOf(total, needsAck)
  const unregistered = total.households - total.delivered
  return (
    <Card>
      <Words tone="soft">{total.name}</Words>
      <View className="hx-reach__count">
        <View className="hx-reach__number">{String(total.reached)}</View>
        <View>{`户已经知道，共 ${total.households} 户（${percentOf(total)}%）`}</View>
      </View>
      <ReachBar segments={segments} what="送达情况" />
      <ReachLegend segments={segments} />
      {toVisit(total) > 0 && unregistered > 0 && (
        <Words tone="soft">{`有 ${unregistered} 户没有人登记，手机上收不到。`}</Words>
      )}
      {fanning && <Words tone="amber">还在一户一户告诉，数字会接着变。</Words>}
      {toVisit(total) === 0 && total.households > 0 && !fanning && <Words tone="green">每一户都知道了。</Words>}
    </Card>
  )
}
