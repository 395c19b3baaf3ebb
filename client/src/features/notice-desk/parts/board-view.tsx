import { View } from '@tarojs/components'
import { kindOf } from '../../../../../shared/domain/places'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Section } from '../../../ui/section'
import { DoorBoard } from './door-board'
import type { Board } from './notice-views'
import { ReachParts } from './reach-parts'
import { ReachTotal } from './reach-total'
import './reach.scss'

interface BoardViewProps {
  place: string
  notice: string
  /** The building that is looked at; '' for all of a community. */
  building: string
  board: Board
  /** Only who has acknowledged is reached. */
  needsAck: boolean
}

const NOBODY = (
  <Empty icon="home" title="这里还没有要告诉的住户" hint="刚发布的通知要等一两分钟。如果一直没有，请看看发给了哪里。" />
)

/** The total, then the parts: doors for who leads the building, stairwells or buildings by number for others. */
export function BoardView({ place, notice, building, board, needsAck }: BoardViewProps) {
  const leads = kindOf(place) === 'building'
  if (board.total.households === 0) return NOBODY
  if (leads) {
    return (
      <View className="hx-notice-desk__columns">
        <ReachTotal board={board} needsAck={needsAck} />
        <View className="hx-notice-desk__column">
          <DoorBoard place={place} notice={notice} building={building} total={board.total} />
        </View>
      </View>
    )
  }
  return (
    <>
      <ReachTotal board={board} needsAck={needsAck} />
      {building !== '' && needsAck && (
        <Button kind="plain" onPress={() => open('noticePhones', { place, notice, building })}>
          给还没看到的人打电话
        </Button>
      )}
      <Section title={building === '' ? '每一栋楼' : '每个单元'}>
        <ReachParts
          parts={board.parts}
          needsAck={needsAck}
          onOpen={building === '' ? (one) => open('reachBoard', { place, notice, building: one }) : undefined}
        />
      </Section>
    </>
  )
}
