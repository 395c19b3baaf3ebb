import { phoneCall } from '../../../parts/phone-call'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import type { Reach } from './reach'

interface MainActionProps {
  building: string
  reach: Reach
  /** Who answers for the building. */
  whose: string
  /** Once it was shown. */
  phone: string | null
  /** Vacant, and nobody covers. */
  nobody: boolean
  hallPhone: string
  busy: boolean
  onAskPhone: () => void
}

/** The one thing to do next, for whoever looks. */
export function MainAction({ building, reach, whose, phone, nobody, hallPhone, busy, onAskPhone }: MainActionProps) {
  if (reach === 'self') return <Button onPress={() => open('leaderCard', { place: building })}>改我的名片</Button>
  if (reach === 'visitor') return <Button onPress={() => open('register')}>登记一下，就能找 TA</Button>
  if (reach === 'homeless') return <Button onPress={() => open('addHome')}>添加住址，找我的楼栋长</Button>
  if (reach === 'elsewhere') return <Button onPress={() => open('leaders')}>看我的楼栋长</Button>
  if (nobody && hallPhone !== '') return <Button onPress={() => phoneCall(hallPhone)}>打社区电话</Button>
  if (nobody || reach !== 'verified') {
    return <Button onPress={() => open('askLeader', { building, kind: 'question' })}>在线问一问</Button>
  }
  if (phone !== null) return <Button onPress={() => phoneCall(phone)}>{`打给${whose}`}</Button>
  return (
    <Button busy={busy} onPress={onAskPhone}>
      打电话
    </Button>
  )
}
