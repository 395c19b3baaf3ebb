import { useState } from 'react'
import { ancestor } from '../../../../../shared/domain/places'
import { NotAll } from '../../../parts/not-all'
import { Sheet } from '../../../parts/sheet'
import { ChooseOne } from '../../../ui/choice'
import { present } from '../../../ui/overlay'
import { Resource } from '../../../ui/resource'
import { Words } from '../../../ui/words'
import { useMovePlace } from '../hooks/use-change-places'
import { useNeighbours } from '../hooks/use-neighbours'
import { usePlaces } from '../hooks/use-places'
import type { ManagedPlace } from './place-views'

interface MoveSheetProps {
  community: string
  place: ManagedPlace
  to: 'grid' | 'compound'
  onClose: (moving: boolean) => void
}

function MoveSheet({ community, place, to, onClose }: MoveSheetProps) {
  const move = useMovePlace()
  const [target, setTarget] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const grids = useNeighbours(to === 'grid' ? community : '')
  const compounds = usePlaces(community)
  const here = ancestor(place.id, to)
  const nameOfCompound = (grid: string) =>
    compounds.data?.places.find(({ id }) => id === ancestor(grid, 'compound'))?.name ?? ''
  const targets =
    to === 'grid'
      ? (grids.data?.grids ?? []).map(({ id, name }) => ({ id, name: `${nameOfCompound(id)} ${name}`.trim() }))
      : (compounds.data?.places ?? [])
  const more = (to === 'grid' && grids.data?.more) || compounds.data?.more || false
  const options = targets.filter(({ id }) => id !== here).map(({ id, name }) => ({ value: id, label: name }))

  async function send(): Promise<void> {
    setTried(true)
    if (target !== null && (await move.run({ community, place: place.id, to: target, rev: place.rev }))) onClose(true)
  }

  const choice =
    options.length === 0 ? (
      <Words tone="soft">没有别的地方可以搬。</Words>
    ) : (
      <ChooseOne
        label={to === 'grid' ? '搬到哪个网格' : '搬到哪个小区'}
        options={options}
        value={target}
        onChange={(next) => {
          setTarget(next)
          move.reset()
        }}
        error={tried && target === null ? '请选一个地方' : undefined}
      />
    )

  return (
    <Sheet
      title={`把${place.name}搬到哪里？`}
      yes="开始搬"
      busy={move.busy}
      error={move.error}
      onYes={send}
      onClose={() => onClose(false)}
    >
      <Words>里面的单元、住户、登记的人和职责都跟着走，以前的记录留在老地方。要几分钟，可以先去做别的。</Words>
      <Resource query={compounds}>
        {() => (to === 'grid' ? <Resource query={grids}>{() => choice}</Resource> : choice)}
      </Resource>
      <NotAll more={more} shown={`${targets.length} 个`} then="要去的不在里面时，请告诉安装人员。" />
    </Sheet>
  )
}

/** Asks where to; true once the move has begun. */
export function askMove(community: string, place: ManagedPlace, to: 'grid' | 'compound'): Promise<boolean> {
  return present<boolean>((close) => <MoveSheet community={community} place={place} to={to} onClose={close} />, false)
}
