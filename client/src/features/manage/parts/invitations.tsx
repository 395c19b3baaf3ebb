import { View } from '@tarojs/components'
import { roleNameAt } from '../../../../../shared/domain/role-places'
import { now } from '../../../cloud/server-clock'
import { NotAll } from '../../../parts/not-all'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { confirm } from '../../../ui/confirm'
import { Empty } from '../../../ui/empty'
import { NoticeBar } from '../../../ui/notice-bar'
import { Resource } from '../../../ui/resource'
import { Tag } from '../../../ui/tag'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useInvitations } from '../hooks/use-invitations'
import { useWithdrawInvitation } from '../hooks/use-powers'
import { invitationStanding, untilWords } from './power-words'
import type { Invitation } from './team-views'

const NONE = <Empty icon="message" title="三十天里没有邀请" hint="点下面的“邀请”，对方用邀请码就能接任。" />

function InvitationCard({ invitation, onWithdraw }: { invitation: Invitation; onWithdraw: () => void }) {
  const { role, place, placeName, phoneTail, until } = invitation
  const { label, tone, note } = invitationStanding(invitation, now())
  return (
    <Card>
      <View className="hx-manage__head">
        <Words size="strong">{`手机尾号 ${phoneTail}`}</Words>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <Words>{`${roleNameAt(role, place)} · ${placeName}`}</Words>
      <Words tone="soft" size="small">
        {note === '' ? untilWords(until, now()) : `${note} · 职责${untilWords(until, now())}`}
      </Words>
      {invitation.status === 'open' && (
        <Button kind="plain" onPress={onWithdraw} label={`收回给尾号 ${phoneTail} 的邀请`}>
          收回邀请
        </Button>
      )}
    </Card>
  )
}

/** What was sent out in the last thirty days, and what came of it. The codes themselves are shown only once. */
export function Invitations({ community }: { community: string }) {
  const query = useInvitations(community)
  const withdraw = useWithdrawInvitation()

  async function take(invitation: Invitation): Promise<void> {
    const body = '邀请码马上作废。之后还可以重新邀请。'
    if (!(await confirm({ title: '收回这个邀请？', body, yes: '收回' }))) return
    if (await withdraw.run({ community, invitation: invitation.id })) toast('邀请已收回')
  }

  return (
    <>
      {withdraw.error && <NoticeBar kind="warning">{withdraw.error.message}</NoticeBar>}
      <Resource query={query} isEmpty={({ invitations }) => invitations.length === 0} empty={NONE}>
        {({ invitations, more }) => (
          <>
            <View className="hx-manage__cards">
              {invitations.map((invitation) => (
                <InvitationCard key={invitation.id} invitation={invitation} onWithdraw={() => void take(invitation)} />
              ))}
            </View>
            <NotAll more={more} shown={`最近的 ${invitations.length} 个`} then="更早的在“变动记录”里。" />
          </>
        )}
      </Resource>
    </>
  )
}
