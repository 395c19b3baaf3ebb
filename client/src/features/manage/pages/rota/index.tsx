import { type ReactNode, useState } from 'react'
import { NotAll } from '../../../../parts/not-all'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Row } from '../../../../ui/row'
import { Words } from '../../../../ui/words'
import { useDuty } from '../../hooks/use-duty'
import { useGrids, usePlan } from '../../hooks/use-plan'
import { ChangeForm } from '../../parts/change-form'
import { Gate } from '../../parts/gate'
import { PlanShown } from '../../parts/plan-shown'
import { RotaForm } from '../../parts/rota-form'
import { TeamForm } from '../../parts/team-form'
import '../../parts/manage.scss'

type View = 'rota' | 'team' | 'changes'

const VIEWS = [
  { value: 'rota' as const, label: '每周排班' },
  { value: 'changes' as const, label: '替班' },
  { value: 'team' as const, label: '岗位' },
]
const FORMS = { rota: RotaForm, team: TeamForm, changes: ChangeForm }
const NONE = <Empty icon="place" title="还没有网格" hint="先在“地点管理”里加上网格，再来排班。" />

function ChooseGrid({ community }: { community: string }) {
  const query = useGrids(community)
  return (
    <Resource query={query} isEmpty={({ teams }) => teams.length === 0} empty={NONE}>
      {({ teams, more }) => (
        <>
          <List>
            {teams.map((team) => (
              <Row
                key={team.grid}
                title={team.name}
                note={`A岗 ${team.posts.A?.name ?? '还没有人'} · B岗 ${team.posts.B?.name ?? '还没有人'}`}
                onPress={() => open('rota', { grid: team.grid })}
              />
            ))}
          </List>
          <NotAll more={more} shown={`${teams.length} 个网格`} then="要排的不在里面时，请告诉安装人员。" />
        </>
      )}
    </Resource>
  )
}

/** 网格排班: who holds the posts, the weekly rota, and stand-ins. Without a grid it asks which. */
function Rota() {
  const { grid } = useParams('grid')
  const duty = useDuty()
  const { community, manager } = duty
  const query = usePlan(community, grid)
  const [view, setView] = useState<View>('rota')

  const frame = (children: ReactNode, action?: ReactNode) => (
    <Page title="网格排班" wide action={action}>
      <Gate duty={duty} staffToo>
        {query.data && (
          <Words size="head" heading>
            {query.data.team.name}
          </Words>
        )}
        {query.data && manager && <Chips<View> label="改什么" options={VIEWS} value={view} onChange={setView} />}
        {children}
      </Gate>
    </Page>
  )

  if (grid === '') return frame(<ChooseGrid community={community} />)
  if (!query.data) return frame(<Resource query={query}>{() => null}</Resource>)
  if (!manager) return frame(<PlanShown plan={query.data} />)
  const Form = FORMS[view]
  return <Form key={`${view} ${query.data.rev}`} community={community} plan={query.data} frame={frame} />
}

export default Rota
