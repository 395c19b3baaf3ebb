import { useState } from 'react'
import { PLACE_KIND_NAMES } from '../../../../../shared/model/place'
import { Sheet } from '../../../parts/sheet'
import { Field } from '../../../ui/field'
import { present } from '../../../ui/overlay'
import { Words } from '../../../ui/words'
import { useAddPlace, useClosePlace, useRenamePlace } from '../hooks/use-change-places'
import { kindInside } from './place-kinds'
import type { ManagedPlace } from './place-views'

interface SheetOf {
  community: string
  place: ManagedPlace
  onClose: (done: string | null) => void
}

const EXAMPLES = {
  compound: '例如：春晓园',
  grid: '例如：第一网格',
  building: '例如：3号楼',
  stairwell: '例如：2单元',
  household: '例如：501室',
} as const

const exampleOf = (kind: string | null) =>
  kind !== null && kind in EXAMPLES ? EXAMPLES[kind as keyof typeof EXAMPLES] : ''

function AddSheet({ community, place, onClose }: SheetOf) {
  const add = useAddPlace()
  const [name, setName] = useState('')
  const kind = kindInside(place.id)
  const what = kind === null ? '' : PLACE_KIND_NAMES[kind]

  async function send(): Promise<void> {
    if (await add.run({ community, parent: place.id, name })) onClose(`加好了：${name.trim()}`)
  }

  return (
    <Sheet
      title={`在${place.name}里加一个${what}`}
      yes="加上"
      busy={add.busy}
      error={add.error}
      onYes={send}
      onClose={() => onClose(null)}
    >
      <Field
        name="name"
        label={`${what}的名称`}
        hint="和牌子上写的一样"
        placeholder={exampleOf(kind)}
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

function RenameSheet({ community, place, onClose }: SheetOf) {
  const rename = useRenamePlace()
  const [name, setName] = useState(place.name)

  async function send(): Promise<void> {
    if (await rename.run({ community, place: place.id, name, rev: place.rev })) onClose('名称改好了')
  }

  return (
    <Sheet
      title={`给${place.name}改名`}
      yes="改名"
      busy={rename.busy}
      error={rename.error}
      onYes={send}
      onClose={() => onClose(null)}
    >
      <Words tone="soft">只改名称。住在这里的人、以前的记录都不受影响。</Words>
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

function CloseSheet({ community, place, onClose }: SheetOf) {
  const closing = useClosePlace()
  const [reason, setReason] = useState('')

  async function send(): Promise<void> {
    if (await closing.run({ community, place: place.id, rev: place.rev, reason })) onClose(`${place.name}已停用`)
  }

  return (
    <Sheet
      title={`停用${place.name}？`}
      yes="停用"
      busy={closing.busy}
      error={closing.error}
      onYes={send}
      onClose={() => onClose(null)}
    >
      <Words>停用后不能再选这里，以前的记录都留着。还有人住或有人任职时不能停用。</Words>
      <Field
        name="reason"
        label="原因"
        placeholder="例如：已经拆除"
        maxLength={100}
        value={reason}
        onChange={(next) => {
          setReason(next)
          closing.reset()
        }}
        error={closing.fieldError('reason')}
      />
    </Sheet>
  )
}

type Ask = (community: string, place: ManagedPlace) => Promise<string | null>

const asking =
  (Drawn: (props: SheetOf) => React.ReactElement): Ask =>
  (community, place) =>
    present<string | null>((close) => <Drawn community={community} place={place} onClose={close} />, null)

/** Each asks for what is needed, does it, and gives a sentence for what was done; null when thought again. */
export const askAdd = asking(AddSheet)
export const askRename = asking(RenameSheet)
export const askClose = asking(CloseSheet)
