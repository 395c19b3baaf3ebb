import type { CloudError } from '../../../cloud/cloud-error'
import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { NoticeBar } from '../../../ui/notice-bar'
import { blockedWords } from './missed-words'

/** Why it did not go through and what to do, right above the thumb. */
export function Refusal({ error }: { error: CloudError | null }) {
  if (error === null) return null
  const wayOut = {
    NOT_REGISTERED: { label: '去登记', onPress: () => open('register') },
    ALREADY_YOURS: { label: '看我的预约', onPress: () => open('myBookings') },
  }
  const until = error.code === 'TOO_MANY_MISSED' ? error.detail?.until : undefined
  const action = error.code === 'NOT_REGISTERED' || error.code === 'ALREADY_YOURS' ? wayOut[error.code] : undefined
  return (
    <NoticeBar kind="warning" action={action}>
      {typeof until === 'number' ? `最近有三次约了没来，${blockedWords(until, now())}` : error.message}
    </NoticeBar>
  )
}
