import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Words } from '../../../ui/words'
import type { ReachCount } from './notice-views'
import { ReachBar } from './reach-bar'
import { segmentsOf, toVisit } from './reach-segments'

interface ReachPartsProps {
  parts: readonly ReachCount[]
  needsAck: boolean
  /** Where a part leads; parts that lead nowhere are only drawn. */
  onOpen?: (place: string) => void
}

/** The same by building or by stairwell, those with the most doors left first. */
export function ReachParts({ parts, needsAck, onOpen }: ReachPartsProps) {
  const sorted = onOpen ? [...parts].sort((one, other) => toVisit(other) - toVisit(one)) : parts
  return (
    <View className="hx-notice-desk__cards">
      {sorted.map((part) => {
        const left = toVisit(part)
        const words = left === 0 ? '都知道了' : `还有 ${left} 户`
        return (
          <Card
            key={part.place}
            onPress={onOpen ? () => onOpen(part.place) : undefined}
            label={`${part.name}，${part.reached} 户知道，共 ${part.households} 户，${words}`}
          >
            <View className="hx-notice-desk__head">
              <Words size="strong">{part.name}</Words>
              <Words tone={left === 0 ? 'green' : 'ink'}>{words}</Words>
            </View>
            <ReachBar segments={segmentsOf(part, needsAck)} what={part.name} />
            <Words tone="soft">{`${part.reached} / ${part.households} 户知道`}</Words>
          </Card>
        )
      })}
    </View>
  )
}
