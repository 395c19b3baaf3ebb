import { NOTICE_GROUP_NAMES, NOTICE_GROUPS } from '../../../../../shared/domain/notice-kinds'
import { kindOf } from '../../../../../shared/domain/places'
import { List } from '../../../ui/list'
import { ManyChips } from '../../../ui/many-chips'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'
import { PlacesChoice } from './places-choice'
import type { WriteDraft } from './write-draft'
import type { Problems } from './write-problems'

interface WriteAddressProps {
  /** A building for its leader, who writes to it alone; a community for staff. */
  place: string
  value: WriteDraft
  onChange: (part: Partial<WriteDraft>) => void
  wrong: Problems
}

const GROUPS = NOTICE_GROUPS.map((group) => ({ value: group, label: NOTICE_GROUP_NAMES[group] }))

/** Where, and whom there. */
export function WriteAddress({ place, value, onChange, wrong }: WriteAddressProps) {
  const fixed = kindOf(place) === 'building'
  return (
    <>
      <Section title="发给哪里？">
        {fixed ? (
          <List>
            {value.targets.map(({ id, name }) => (
              <Row key={id} icon="place" title={name} note="您负责的楼" />
            ))}
          </List>
        ) : (
          <PlacesChoice
            community={place}
            value={value.targets}
            onChange={(targets) => onChange({ targets })}
            error={wrong.targets}
          />
        )}
      </Section>
      <Section title="发给哪些人？">
        <Words tone="soft">不选就是全部居民。</Words>
        <ManyChips options={GROUPS} value={value.groups} onChange={(groups) => onChange({ groups })} />
      </Section>
    </>
  )
}
