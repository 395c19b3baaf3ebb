import type { Material } from '../../../../../shared/model/item'
import { useDraft } from '../../../parts/draft'
import { Checklist } from '../../../ui/checklist'
import { Words } from '../../../ui/words'
import { materialWords } from './material-words'

/** What to bring; a person ticks at home what is ready, and this phone remembers it. What only the hall has stands apart. */
export function Materials({ item, materials }: { item: string; materials: readonly Material[] }) {
  const prepared = useDraft<{ ready: string[] }>(`materials.${item}`, { ready: [] })
  if (materials.length === 0) return <Words>不用带材料，人来就行。</Words>

  const atHome = materials.filter((material) => material.atHome)
  const inHall = materials.filter((material) => !material.atHome)
  const { ready } = prepared.value
  const have = atHome.filter(({ name }) => ready.includes(name)).length
  function flip(name: string): void {
    prepared.set({ ready: ready.includes(name) ? ready.filter((one) => one !== name) : [...ready, name] })
  }

  return (
    <>
      <Words tone={have === atHome.length ? 'green' : 'soft'}>
        {have === atHome.length
          ? '材料都备齐了，可以来办了。'
          : `在家准备：共 ${atHome.length} 样，备好一样点一样。已备好 ${have} 样。`}
      </Words>
      {atHome.length > 0 && <Checklist items={atHome.map(materialWords)} ready={ready} onFlip={flip} />}
      {inHall.length > 0 && (
        <>
          <Words tone="soft">这些到了现场再办：</Words>
          <Checklist items={inHall.map(materialWords)} />
        </>
      )}
    </>
  )
}
