import { useState } from 'react'
import { roleNameAt } from '../../../../../shared/domain/role-places'
import { Sheet } from '../../../parts/sheet'
import { Field } from '../../../ui/field'
import { present } from '../../../ui/overlay'
import { Words } from '../../../ui/words'
import { useRevoke } from '../hooks/use-powers'
import type { Member, Power } from './team-views'

interface RevokeSheetProps {
  community: string
  member: Member
  power: Power
  onClose: (revoked: boolean) => void
}

function RevokeSheet({ community, member, power, onClose }: RevokeSheetProps) {
  const revoke = useRevoke()
  const [reason, setReason] = useState('')

  async function send(): Promise<void> {
    const said = reason.trim() === '' ? {} : { reason }
    const { role, place } = power
    if (role !== 'buildingLeader' && role !== 'gridWorker' && role !== 'staff' && role !== 'manager') return
    if (await revoke.run({ community, person: member.person, role, place, ...said })) onClose(true)
  }

  return (
    <Sheet
      title={`收回${member.name}的职责？`}
      yes="收回"
      busy={revoke.busy}
      error={revoke.error}
      onYes={send}
      onClose={() => onClose(false)}
    >
      <Words>{`${roleNameAt(power.role, power.place)}（${power.placeName}）收回后马上失效，也会记进变动记录。`}</Words>
      <Field
        name="reason"
        label="原因"
        optional
        maxLength={100}
        placeholder="例如：任期届满"
        value={reason}
        onChange={setReason}
        error={revoke.fieldError('reason')}
      />
    </Sheet>
  )
}

/** Asks before a role is taken back; true once it was. */
export function askRevoke(community: string, member: Member, power: Power): Promise<boolean> {
  return present<boolean>(
    (close) => <RevokeSheet community={community} member={member} power={power} onClose={close} />,
    false,
  )
}
