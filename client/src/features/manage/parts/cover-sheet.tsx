import { useState } from 'react'
import { NotAll } from '../../../parts/not-all'
import { Sheet } from '../../../parts/sheet'
import { ChooseOne } from '../../../ui/choice'
import { Field } from '../../../ui/field'
import { present } from '../../../ui/overlay'
import { Resource } from '../../../ui/resource'
import { Words } from '../../../ui/words'
import { useTeam } from '../hooks/use-team'
import { useCover } from '../hooks/use-vacancies'
import type { VacantPost } from './vacancy-card'
import { whoMayCover } from './who-may-cover'

const NOBODY = 'nobody'
/** More than this is not read through: typing a name narrows it. */
const SHOWN = 8

interface CoverSheetProps {
  community: string
  post: VacantPost
  onClose: (done: boolean) => void
}

function CoverSheet({ community, post, onClose }: CoverSheetProps) {
  const team = useTeam(community)
  const cover = useCover()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [tried, setTried] = useState(false)

  async function send(): Promise<void> {
    setTried(true)
    if (chosen === null) return
    const person = chosen === NOBODY ? null : chosen
    if (await cover.run({ community, building: post.building, person, rev: post.rev })) onClose(true)
  }

  return (
    <Sheet
      title={`${post.label}，请谁代管？`}
      yes="确定"
      busy={cover.busy}
      error={cover.error}
      onYes={send}
      onClose={() => onClose(false)}
    >
      <Words tone="soft">新楼栋长接任前，这栋楼居民的求助先到代管人手上。</Words>
      <Field name="name" label="按姓名找" optional maxLength={20} value={name} onChange={setName} />
      <Resource query={team}>
        {({ members, more }) => {
          const found = whoMayCover(members).filter((one) => one.name.includes(name.trim()))
          const options = found.slice(0, SHOWN).map((one) => ({ value: one.person, label: one.name, note: one.note }))
          const none = post.coverName === null ? [] : [{ value: NOBODY, label: '不安排，由社区工作人员处理' }]
          return (
            <>
              <ChooseOne
                label="代管人"
                options={[...options, ...none]}
                value={chosen}
                onChange={setChosen}
                error={tried && chosen === null ? '请选一位' : undefined}
              />
              {found.length > SHOWN && <Words tone="soft">{`还有 ${found.length - SHOWN} 位，写姓名可以找到。`}</Words>}
              <NotAll
                more={more}
                shown={`团队里的 ${members.length} 人`}
                then="要选的人不在里面时，请先收回不再用的职责。"
              />
              {found.length === 0 && <Words tone="soft">没有找到，换个写法试试。</Words>}
            </>
          )
        }}
      </Resource>
    </Sheet>
  )
}

/** Asks who stands in; true once it is set. */
export function askCover(community: string, post: VacantPost): Promise<boolean> {
  return present<boolean>((close) => <CoverSheet community={community} post={post} onClose={close} />, false)
}
