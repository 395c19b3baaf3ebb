import { useState } from 'react'
import { PLACE_KIND_NAMES } from '../../../../../shared/model/place'
import { Sheet } from '../../../parts/sheet'
import { Field } from '../../../ui/field'
import { present } from '../../../ui/overlay'
import { Words } from '../../../ui/words'
import { useAddArea, useRenameArea } from '../hooks/use-change-areas'
import type { Area } from './area-views'

interface Closing {
  onClose: (done: string | null) => void
}

function AddStreet({ district, onClose }: Closing & { district: Area }) {
  const add = useAddArea()
  const [name, setName] = useState('')

  async function send(): Promise<void> {
    if (await add.run({ place: district.id, name })) onClose(`加好了：${name.trim()}`)
  }

  return (
    <Sheet
      title={`在${district.name}里加一个街道`}
      yes="加上"
      busy={add.busy}
      error={add.error}
      onYes={send}
      onClose={() => onClose(null)}
    >
      <Field
        name="name"
        label="街道的名称"
        hint="写全称"
        placeholder="例如：秋实街道"
        maxLength={30}
        value={name}
        onChange={(next) => {
          setName(next)
          add.reset()
        }}
        error={add.fieldError('name')}
      />
    </Sheet>
  )
}

function RenameArea({ place, area, onClose }: Closing & { place: string; area: Area }) {
  const rename = useRenameArea()
  const [name, setName] = useState(area.name)

  async function send(): Promise<void> {
    if (await rename.run({ place, area: area.id, name, rev: area.rev })) onClose('名称改好了')
  }

  return (
    <Sheet
      title={`给${area.name}改名`}
      yes="改名"
      busy={rename.busy}
      error={rename.error}
      onYes={send}
      onClose={() => onClose(null)}
    >
      <Words tone="soft">
        只改{PLACE_KIND_NAMES[area.kind]}的名称，居民马上看到。登记过的人和以前的记录都不受影响。
      </Words>
      <Field
        name="name"
        label="新名称"
        maxLength={30}
        value={name}
        onChange={(next) => {
          setName(next)
          rename.reset()
        }}
        error={rename.fieldError('name')}
      />
    </Sheet>
  )
}

/** Asks for a street's name and adds it; a sentence for what was done, null when thought again. */
export const askAddStreet = (district: Area) =>
  present<string | null>((close) => <AddStreet district={district} onClose={close} />, null)

/** Asks for another name of what lies in `place`, and gives it. */
export const askRenameArea = (place: string, area: Area) =>
  present<string | null>((close) => <RenameArea place={place} area={area} onClose={close} />, null)
