import type { Material } from '../../../../../shared/model/item'
import type { ChecklistItem } from '../../../ui/checklist'

const FORMS: Record<Material['form'], string> = {
  original: '原件',
  copy: '复印件',
  originalAndCopy: '原件和复印件',
}

/** What to bring and in which form, as people say it: 原件和复印件, 复印件 2 份. */
export function materialWords({ name, form, copies, where }: Material): ChecklistItem {
  const many = copies > 1 ? ` ${copies} 份` : ''
  return { name, form: `${FORMS[form]}${many}`, where }
}
