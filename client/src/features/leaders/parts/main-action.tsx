import { View } from '@tarojs/components'
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

/** To ring and to write, beside each other; what works at once is the main one. */
function RingOrWrite({ building, reach, whose, phone, nobody, hallPhone, busy, onAskPhone }: MainActionProps) {
  const write = () => open('askLeader', { building, kind: 'question' })
  if (nobody && hallPhone === '') return <Button onPress={write}>发消息</Button>
  const rings = nobody || reach === 'verified'
  const ring = () => {
    if (nobody) phoneCall(hallPhone)
    else if (phone === null) onAskPhone()
    else phoneCall(phone)
  }
  const ringWords = nobody ? '打社区电话' : phone === null ? '打电话' : `打给${whose}`
  return (
    <View className="hx-leader__two">
      <Button kind={rings ? 'plain' : 'main'} onPress={write}>
        发消息
      </Button>
      <Button kind={rings ? 'main' : 'plain'} busy={busy} onPress={ring}>
        {ringWords}
      </Button>
    </View>
  )
}

/** The one thing to do next, for whoever looks. */
export function MainAction(props: MainActionProps) {
  const { building, reach } = props
  if (reach === 'self') return <Button onPress={() => open('leaderCard', { place: building })}>改我的名片</Button>
  if (reach === 'visitor') return <Button onPress={() => open('register')}>登记一下，就能找楼栋长</Button>
  if (reach === 'homeless') return <Button onPress={() => open('addHome')}>添加住址，找我的楼栋长</Button>
  if (reach === 'elsewhere') return <Button onPress={() => open('leaders')}>看我的楼栋长</Button>
  return <RingOrWrite {...props} />
}
