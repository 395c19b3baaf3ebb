import { View } from '@tarojs/components'
import { home } from '../../../shared/contracts/home'
import { useAction } from '../cloud/use-action'
import { aria } from '../ui/aria'
import { Icon } from '../ui/icon'
import { Pressable } from '../ui/pressable'
import { emergencyOf } from './emergency-of'
import { useSeenHere } from './emergency-seen'
import { open } from './routes'
import './emergency-bar.scss'

/** Every page draws the bar, so it leans on what the first screen was told within the last minute. */
const STALE_MS = 60_000

/** An emergency that I have not acknowledged, on top of every page but its own (`shown`). */
export function EmergencyBar({ shown }: { shown: string | undefined }) {
  const { data } = useAction(home.firstScreen, {}, { staleTime: STALE_MS })
  const seenHere = useSeenHere()
  const emergency = data ? emergencyOf(data, seenHere) : null
  if (emergency === null || emergency.id === shown) return null
  const { id, title } = emergency
  return (
    <View className="hx-emergency" {...aria({ role: 'alert' })}>
      <Pressable
        className="hx-emergency__press"
        onPress={() => open('notice', { notice: id })}
        said={{ label: `紧急通知：${title}。点开看并确认` }}
      >
        <Icon name="warning" />
        <View className="hx-emergency__words">
          <View className="hx-emergency__title">{title}</View>
          <View>点开看并确认</View>
        </View>
        <Icon name="forward" small />
      </Pressable>
    </View>
  )
}
