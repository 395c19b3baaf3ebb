import type { ReactNode } from 'react'
import { Chips } from '../../ui/chips'
import { Empty } from '../../ui/empty'
import { Resource } from '../../ui/resource'
import { open } from '../routes'
import { usePlaceLabels } from './use-place-labels'
import type { useWorkPlace } from './use-work-place'
import type { WorkPlace } from './work-place'

interface AtWorkProps {
  work: ReturnType<typeof useWorkPlace>
  children: (current: WorkPlace) => ReactNode
}

const NOT_FOR_YOU = (
  <Empty
    icon="desk"
    title="这里是楼栋长和社区工作人员用的"
    hint="如果您担任这些职责，请让社区管理员给您授予。"
    action={{ label: '回首页', onPress: () => open('home') }}
  />
)

/** Shows a page to those whose duty it is, from the place that they choose. The server decides all the same. */
export function AtWork({ work, children }: AtWorkProps) {
  const { screen, places, current, choose } = work
  const labelOf = usePlaceLabels(places)
  return (
    <Resource query={screen} isEmpty={() => current === undefined} empty={NOT_FOR_YOU}>
      {() => (
        <>
          {places.length > 1 && (
            <Chips
              label="看哪里的"
              options={places.map(({ place }) => ({ value: place, label: labelOf(place) }))}
              value={current?.place ?? ''}
              onChange={choose}
            />
          )}
          {current && children(current)}
        </>
      )}
    </Resource>
  )
}
