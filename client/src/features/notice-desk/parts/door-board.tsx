import { View } from '@tarojs/components'
import { aria } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { useDoors } from '../hooks/use-board'
import { byStairwell, doorMark } from './doors'
import type { ReachCount } from './notice-views'

interface DoorBoardProps {
  place: string
  notice: string
  building: string
  /** What is counted of these doors. */
  total: ReachCount
}

const countedOf = ({ households, delivered, read, acknowledged, told, reached }: ReachCount) =>
  [households, delivered, read, acknowledged, told, reached].join()

/** Every door of a building as a square, stairwell by stairwell: who knows, and where somebody has to knock. */
export function DoorBoard({ place, notice, building, total }: DoorBoardProps) {
  const query = useDoors(place, notice, building, countedOf(total))
  return (
    <Resource query={query}>
      {({ pages }) => (
        <>
          {byStairwell(pages.flatMap(({ households }) => households)).map(({ stairwell, name, doors }) => (
            <Section key={stairwell} title={name}>
              <View className="hx-households" {...aria({ role: 'list', label: `${name}每一户` })}>
                {doors.map((household) => {
                  const { words, icon, tone } = doorMark(household)
                  return (
                    <View
                      key={household.id}
                      className={`hx-household hx-household--${tone}`}
                      {...aria({ role: 'listitem' })}
                    >
                      <View className="hx-household__name">{household.door}</View>
                      <View className="hx-household__state">
                        <Icon name={icon} small />
                        <View>{words}</View>
                      </View>
                    </View>
                  )
                })}
              </View>
            </Section>
          ))}
          {query.isFetchNextPageError && <LoadMore query={query} />}
        </>
      )}
    </Resource>
  )
}
