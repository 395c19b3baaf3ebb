import { Page } from '../../../../ui/page'
import { useDuty } from '../../hooks/use-duty'
import { Gate } from '../../parts/gate'
import { GrantForm } from '../../parts/grant-form'
import '../../parts/manage.scss'

/** 授予职责: by the number of a registered person. */
function Grant() {
  const duty = useDuty()
  if (duty.manager) return <GrantForm community={duty.community} />
  return (
    <Page title="授予职责">
      <Gate duty={duty}>{null}</Gate>
    </Page>
  )
}

export default Grant
