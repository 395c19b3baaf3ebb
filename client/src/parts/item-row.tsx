import { View } from '@tarojs/components'
import type * as z from 'zod/mini'
import type { itemSummary } from '../../../shared/contracts/booking-views'
import { Row } from '../ui/row'
import { Words } from '../ui/words'
import { open } from './routes'
import { limitInWords } from './working-limit'

export type ItemSummary = z.output<typeof itemSummary>

/** What a service is, how long it takes and how much to bring. Pressing it opens the service. */
export function ItemRow({ item }: { item: ItemSummary }) {
  const bring = item.materialCount > 0 ? `带 ${item.materialCount} 样材料` : '不用带材料'
  return (
    <Row
      title={<Words size="strong">{item.title}</Words>}
      note={
        <>
          <View>{item.summary}</View>
          <View>{`${limitInWords(item.limitHours)} · ${bring}`}</View>
        </>
      }
      onPress={() => open('service', { item: item.id })}
    />
  )
}
