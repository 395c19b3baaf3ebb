import { CATEGORY_NAMES, type ItemCategory } from '../../../../../shared/model/item'
import { Chips } from '../../../ui/chips'

interface CategoryBarProps {
  categories: readonly ItemCategory[]
  value: ItemCategory | 'all'
  onChange: (category: ItemCategory | 'all') => void
}

/** Looks at one kind of service, or at all. */
export function CategoryBar({ categories, value, onChange }: CategoryBarProps) {
  const options = [
    { value: 'all' as const, label: '全部' },
    ...categories.map((category) => ({ value: category, label: CATEGORY_NAMES[category] })),
  ]
  return <Chips<ItemCategory | 'all'> label="服务分类" options={options} value={value} onChange={onChange} />
}
