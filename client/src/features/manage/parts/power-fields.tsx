import { type GrantableRole, ROLE_PLACES } from '../../../../../shared/domain/role-places'
import { dayOf } from '../../../../../shared/domain/shanghai'
import { PLACE_KIND_NAMES } from '../../../../../shared/model/place'
import { ROLE_NAMES } from '../../../../../shared/model/role'
import { now } from '../../../cloud/server-clock'
import { isArea } from '../../../parts/powers'
import { ChooseOne } from '../../../ui/choice'
import { PickField } from '../../../ui/pick-field'
import { Section } from '../../../ui/section'
import { PlacePicker } from './place-picker'
import { type PowerDraft, withRole } from './power-draft'

const ABOUT: Record<GrantableRole, string> = {
  buildingLeader: '一栋楼的党员楼栋长：答复邻居、核验住址',
  gridWorker: '一个网格：走访、记走访纪实、核验住址',
  staff: '全社区：确认预约、办事台、核验住址',
  manager: '全社区：再加上团队、地点、导入和排班',
}
const ROLES = Object.keys(ROLE_PLACES) as GrantableRole[]
const ALL = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role], note: ABOUT[role] }))
/** What is given at a street or a district. */
const OF_AREA = [{ value: 'manager' as const, label: '管理员', note: '全部社区：添加社区，邀请社区的管理员' }]
const SPANS = [
  { value: 'forever' as const, label: '一直有效', note: '不再担任时由管理员收回' },
  { value: 'until' as const, label: '到某一天为止', note: '到期自动失效' },
]

interface PowerFieldsProps {
  community: string
  value: PowerDraft
  onChange: (next: PowerDraft) => void
  wrong: Partial<Record<'role' | 'place' | 'last', string>>
  /** Whether it may begin later. */
  later?: boolean
}

/** Which role, where, and for how long. */
export function PowerFields({ community, value, onChange, wrong, later = false }: PowerFieldsProps) {
  const today = dayOf(now())
  const kind = value.role === '' ? 'community' : ROLE_PLACES[value.role]
  return (
    <>
      <ChooseOne
        label="担任什么？"
        options={isArea(community) ? OF_AREA : ALL}
        value={value.role === '' ? null : value.role}
        onChange={(role) => onChange(withRole(value, role))}
        error={wrong.role}
      />
      {kind !== 'community' && (
        <Section title={`在哪个${PLACE_KIND_NAMES[kind]}？`}>
          <PlacePicker
            key={kind}
            community={community}
            kind={kind}
            value={value.place}
            onChange={(place) => onChange({ ...value, place })}
            error={wrong.place}
          />
        </Section>
      )}
      {later && (
        <PickField
          kind="day"
          label="从哪天起（不选就是现在起）"
          value={value.from}
          from={today}
          onChange={(from) => onChange({ ...value, from })}
        />
      )}
      <ChooseOne
        label="到什么时候？"
        options={SPANS}
        value={value.span}
        onChange={(span) => onChange({ ...value, span })}
      />
      {value.span === 'until' && (
        <PickField
          kind="day"
          label="最后一天"
          value={value.last}
          from={today}
          onChange={(last) => onChange({ ...value, last })}
          error={wrong.last}
        />
      )}
    </>
  )
}
