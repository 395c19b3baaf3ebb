import { View } from '@tarojs/components'
import { GRID_DUTY_WORDS } from '../../../../../shared/domain/grid-duties'
import { spokenClock } from '../../../../../shared/domain/spoken-time'
import { Row } from '../../../ui/row'
import { Tag } from '../../../ui/tag'
import type { Visit } from './grid-views'

/** One visit of the log: where, what was found, and whether something is left to do. */
export function VisitRow({ visit, onPress }: { visit: Visit; onPress: () => void }) {
  const where = visit.whom === '' ? visit.placeName : `${visit.placeName} ${visit.whom}`
  return (
    <Row
      title={`${GRID_DUTY_WORDS[visit.duty].name} · ${where}`}
      note={
        <>
          <View>{visit.found}</View>
          {visit.status === 'open' && <Tag tone="waiting">没办完</Tag>}
          <View>{`${spokenClock(visit.at)} · ${visit.workerName}`}</View>
        </>
      }
      onPress={onPress}
    />
  )
}
