import { type GrantableRole, isHeldAt, ROLE_PLACES } from '../../../../../../shared/domain/role-places'
import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { useDuty } from '../../hooks/use-duty'
import { Gate } from '../../parts/gate'
import { InviteForm } from '../../parts/invite-form'
import type { PowerDraft } from '../../parts/power-draft'
import '../../parts/manage.scss'

const isRole = (value: string): value is GrantableRole => value in ROLE_PLACES

/** What the link sets already: a vacant post knows its role and place. */
function presetOf({ role, place, name }: { role: string; place: string; name: string }): Partial<PowerDraft> {
  if (!isRole(role)) return {}
  return isHeldAt(role, place) ? { role, place: { id: place, name } } : { role, place: null }
}

/** 邀请: a role, a place and a phone number give a code to hand over. */
function Invite() {
  const params = useParams('role', 'place', 'name')
  const duty = useDuty()
  if (duty.manager) return <InviteForm community={duty.community} preset={presetOf(params)} />
  return (
    <Page title="邀请">
      <Gate duty={duty}>{null}</Gate>
    </Page>
  )
}

export default Invite
