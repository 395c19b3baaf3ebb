import { View } from '@tarojs/components'
import { useState } from 'react'
import { type GrantableRole, ROLE_PLACES } from '../../../../../shared/domain/role-places'
import { ROLE_NAMES } from '../../../../../shared/model/role'
import { NotAll } from '../../../parts/not-all'
import { Chips } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { Resource } from '../../../ui/resource'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useTeam } from '../hooks/use-team'
import { MemberCard } from './member-card'
import { askRevoke } from './revoke-sheet'
import type { Member, Power } from './team-views'

const NONE = <Empty icon="me" title="团队里还没有人" hint="点下面的“邀请”，把工作人员、网格员和楼栋长请进来。" />

type Shown = GrantableRole | 'all'
const ROLES = Object.keys(ROLE_PLACES) as GrantableRole[]
const SHOWN: { value: Shown; label: string }[] = [
  { value: 'all', label: '全部' },
  ...ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
]

interface MembersProps {
  community: string
  me: string
  manager: boolean
}

/** Who holds which role, by person. */
export function Members({ community, me, manager }: MembersProps) {
  const query = useTeam(community)
  const [shown, setShown] = useState<Shown>('all')

  async function revoke(member: Member, power: Power): Promise<void> {
    if (await askRevoke(community, member, power)) toast(`已收回，${member.name}不能再用这项职责`)
  }

  const inView = ({ grants }: Member) => shown === 'all' || grants.some(({ role }) => role === shown)
  return (
    <Resource query={query} isEmpty={({ members }) => members.length === 0} empty={NONE}>
      {({ members, more }) => (
        <>
          <Chips<Shown> label="看哪种职责" options={SHOWN} value={shown} onChange={setShown} />
          <Words tone="soft">{`${members.filter(inView).length} 人`}</Words>
          <View className="hx-manage__cards">
            {members.filter(inView).map((member) => (
              <MemberCard
                key={member.person}
                member={member}
                isMe={member.person === me}
                onRevoke={manager && member.person !== me ? (power) => void revoke(member, power) : undefined}
              />
            ))}
          </View>
          <NotAll more={more} shown={`${members.length} 人`} then="先收回不再用的职责，其余的就会列出来。" />
        </>
      )}
    </Resource>
  )
}
