import { ItemRow, type ItemSummary } from '../../../parts/item-row'
import { open } from '../../../parts/routes'
import { List } from '../../../ui/list'
import { Section } from '../../../ui/section'

const SHOWN = 4

/** What people come for most. */
export function Popular({ items }: { items: readonly ItemSummary[] }) {
  if (items.length === 0) return null
  return (
    <Section title="大家常办" more={{ label: '全部服务', onPress: () => open('services') }}>
      <List>
        {items.slice(0, SHOWN).map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </List>
    </Section>
  )
}
