import { NotAll } from '../../../parts/not-all'
import { List } from '../../../ui/list'
import { Resource } from '../../../ui/resource'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Tiles } from '../../../ui/tiles'
import { Words } from '../../../ui/words'
import { usePlaces } from '../hooks/use-places'
import type { ChosenPlace, VisitDraft } from './visit-draft'

interface WherePickerProps {
  value: VisitDraft
  onChange: (part: Pick<VisitDraft, 'building' | 'stairwell'>) => void
}

function Inside({
  parent,
  label,
  onChoose,
}: {
  parent: string
  label: string
  onChoose: (place: ChosenPlace) => void
}) {
  const query = usePlaces(parent)
  return (
    <Resource
      query={query}
      skeleton={<Skeleton rows={1} />}
      isEmpty={({ places }) => places.length === 0}
      empty={<Words tone="soft">这里还没有录入，可以不选。</Words>}
    >
      {({ places, more }) => (
        <>
          <Tiles label={label} options={places} onChoose={({ id, name }) => onChoose({ id, name })} />
          <NotAll more={more} shown={`${places.length} 个`} then="去的地方不在里面时，可以不选。" />
        </>
      )}
    </Resource>
  )
}

/** Building, then stairwell; a round through the grid needs neither. */
export function WherePicker({ value: { grid, building, stairwell }, onChange }: WherePickerProps) {
  if (grid === '') return null
  return (
    <Section title="去了哪里（选填）">
      {building && (
        <List>
          <Row
            icon="place"
            title={stairwell ? `${building.name} ${stairwell.name}` : building.name}
            value="重选"
            onPress={() => onChange({ building: null, stairwell: null })}
            label={`已选 ${building.name}${stairwell?.name ?? ''}，重选`}
          />
        </List>
      )}
      {!building && (
        <Inside parent={grid} label="哪栋楼" onChoose={(place) => onChange({ building: place, stairwell: null })} />
      )}
      {building && !stairwell && (
        <>
          <Words tone="soft">再选单元，记录才会落到这栋楼。</Words>
          <Inside
            parent={building.id}
            label="哪个单元"
            onChoose={(place) => onChange({ building, stairwell: place })}
          />
        </>
      )}
    </Section>
  )
}
