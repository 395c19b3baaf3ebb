import { View } from '@tarojs/components'
import { roleNameAt } from '../../../../../shared/domain/role-places'
import { now } from '../../../cloud/server-clock'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { powerStanding } from './power-words'
import type { Member, Power } from './team-views'

interface MemberCardProps {
  member: Member
  /** Undefined for staff, and for oneself: nobody takes back their own role. */
  onRevoke: ((power: Power) => void) | undefined
  isMe: boolean
}

/** One person of the team with every role they hold or held. */
export function MemberCard({ member, onRevoke, isMe }: MemberCardProps) {
  return (
    <Card>
      <Words size="strong" heading>
        {isMe ? `${member.name}（我）` : member.name}
      </Words>
      {member.grants.map((power) => {
        const { label, tone, note } = powerStanding(power, now())
        const what = `${roleNameAt(power.role, power.place)} · ${power.placeName}`
        return (
          <View key={`${power.role}@${power.place}`} className="hx-manage__line">
            <View className="hx-manage__words">
              <Words>{what}</Words>
              <Words tone="soft" size="small">
                {note}
              </Words>
            </View>
            <Tag tone={tone}>{label}</Tag>
            {onRevoke && (
              <Button kind="plain" narrow onPress={() => onRevoke(power)} label={`收回${member.name}的${what}`}>
                收回
              </Button>
            )}
          </View>
        )
      })}
    </Card>
  )
}
