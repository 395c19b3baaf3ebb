import type { Material } from '../../../../../shared/model/item'
import { useDraft } from '../../../parts/draft'
import { Checklist } from '../../../ui/checklist'
import { Words } from '../../../ui/words'
import { materialWords } from './material-words'

/** What to bring; a person ticks at home what is ready, and this phone remembers it. */
export function Materials({ item, materials }: { item: string; materials: readonly Material[] }) {
  const prepared = useDraft<{ ready: string[] }>(`materials.${item}`, { ready: [] })
  if (materials.length === 0) return <Words>不用带材料，人来就行。</Words>

  const { ready } = prepared.value
  const have = materials.filter(({ name }) => ready.includes(name)).length
  function flip(name: string): void {
    prepared.set({ ready: ready.includes(name) ? ready.filter((one) => one !== name) : [...ready, name] })
  }

  return (
    <>
      <Words tone={have === materials.length ? 'green' : 'soft'}>
        {have === materials.length
          ? '材料都备齐了，可以来办了。'
          : `共 ${materials.length} 样，备好一样点一样。已备好 ${have} 样。`}
      </Words>
      <Checklist items={materials.map(materialWords)} ready={ready} onFlip={flip} />
    </>
  )
}
