import type { CloudError } from '../../../cloud/cloud-error'
import { open } from '../../../parts/routes'
import { NoticeBar } from '../../../ui/notice-bar'

/** Why it did not go through and what to do, right above the thumb. */
export function Refusal({ error }: { error: CloudError | null }) {
  if (error === null) return null
  const wayOut = {
    NOT_REGISTERED: { label: '去登记', onPress: () => open('register') },
    ALREADY_YOURS: { label: '看我的预约', onPress: () => open('myBookings') },
  }
  const action = error.code === 'NOT_REGISTERED' || error.code === 'ALREADY_YOURS' ? wayOut[error.code] : undefined
  return (
    <NoticeBar kind="warning" action={action}>
      {error.message}
    </NoticeBar>
  )
}
