import { useState } from 'react'
import { CATEGORY_NAMES, type ItemCategory } from '../../../../../shared/model/item'
import { ItemRow, type ItemSummary } from '../../../parts/item-row'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { Section } from '../../../ui/section'
import { CategoryBar } from './category-bar'
import { byCategory, findItems } from './find-items'

interface CatalogueProps {
  items: readonly ItemSummary[]
  words: string
  /** Ids that the server found besides: by pinyin, by other names. */
  found: ReadonlySet<string> | undefined
  /** Empties the search box. */
  onForget: () => void
}

/** The catalogue under its categories; searching looks through all of them. */
export function Catalogue({ items, words, found: also, onForget }: CatalogueProps) {
  const [chosen, setChosen] = useState<ItemCategory | 'all'>('all')
  if (items.length === 0)
    return <Empty icon="services" title="还没有服务事项" hint="社区正在准备，请过几天再来看看。" />
  const searching = words.trim() !== ''
  const here = new Set(findItems(items, words))
  const found = items.filter((item) => here.has(item) || (searching && also?.has(item.id)))
  if (found.length === 0) {
    return (
      <Empty
        icon="services"
        title={`没有找到“${words.trim()}”`}
        hint="换个说法试试，或回首页给社区打电话问一问。"
        action={{ label: '看全部服务', onPress: onForget }}
      />
    )
  }
  const groups = byCategory(found).filter(({ category }) => searching || chosen === 'all' || category === chosen)
  return (
    <>
      {!searching && (
        <CategoryBar
          categories={byCategory(items).map(({ category }) => category)}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {groups.map((group) => (
        <Section key={group.category} title={CATEGORY_NAMES[group.category]}>
          <List>
            {group.items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </List>
        </Section>
      ))}
    </>
  )
}
