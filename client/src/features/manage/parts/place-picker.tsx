import { useState } from 'react'
import { kindOf } from '../../../../../shared/domain/places'
import type { PlaceKind } from '../../../../../shared/model/place'
import { NotAll } from '../../../parts/not-all'
import { FieldError } from '../../../ui/field'
import { List } from '../../../ui/list'
import { Resource } from '../../../ui/resource'
import { Row } from '../../../ui/row'
import { Skeleton } from '../../../ui/skeleton'
import { Tiles } from '../../../ui/tiles'
import { Words } from '../../../ui/words'
import { usePlaces } from '../hooks/use-places'
import { type ChosenPlace, kindInside, questionFor } from './place-kinds'

interface PlacePickerProps {
  community: string
  /** Only places of this kind can be chosen; those above lead there. */
  kind: PlaceKind
  value: ChosenPlace | null
  onChange: (place: ChosenPlace | null) => void
  error?: string
}

/** A place of one kind, step by step from the community down. */
export function PlacePicker({ community, kind, value, onChange, error }: PlacePickerProps) {
  const [path, setPath] = useState<ChosenPlace[]>([])
  const parent = path.at(-1)?.id ?? community
  const next = kindInside(parent)
  const query = usePlaces(value === null ? parent : '')
  const said = (places: readonly ChosenPlace[]) => places.map(({ name }) => name).join(' ')

  function choose(place: ChosenPlace): void {
    if (kindOf(place.id) === kind) onChange({ id: place.id, name: said([...path, place]) })
    else setPath([...path, place])
  }

  function stepBack(): void {
    if (value === null) setPath(path.slice(0, -1))
    else onChange(null)
  }

  const chosen = value?.name ?? said(path)
  return (
    <>
      {chosen !== '' && (
        <List>
          <Row icon="place" title={chosen} value="重选" onPress={stepBack} label={`已选 ${chosen}，退回一步重选`} />
        </List>
      )}
      {value === null && next !== null && (
        <>
          <Words size="strong">{questionFor(next)}</Words>
          <Resource
            query={query}
            skeleton={<Skeleton rows={1} />}
            isEmpty={({ places }) => places.length === 0}
            empty={<Words tone="soft">这里还没有录入，请先在“地点管理”里加上。</Words>}
          >
            {({ places, more }) => (
              <>
                <Tiles label={questionFor(next)} options={places} onChoose={({ id, name }) => choose({ id, name })} />
                <NotAll more={more} shown={`${places.length} 个`} then="要选的不在里面时，请告诉安装人员。" />
              </>
            )}
          </Resource>
        </>
      )}
      <FieldError error={error} />
    </>
  )
}
