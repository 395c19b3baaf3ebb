import { View } from '@tarojs/components'
import { open } from '../../../parts/routes'
import { Badge } from '../../../ui/badge'
import { Icon, type IconName } from '../../../ui/icon'
import { Pressable } from '../../../ui/pressable'

interface ActionProps {
  icon: IconName
  label: string
  onPress: () => void
  unread?: number
  main?: boolean
}

function Action({ icon, label, onPress, unread = 0, main = false }: ActionProps) {
  const heard = unread > 0 ? `${label}，${unread} 条未读` : label
  return (
    <Pressable className={`hx-action${main ? ' hx-action--main' : ''}`} onPress={onPress} said={{ label: heard }}>
      <View className="hx-action__icon">
        <Icon name={icon} />
        <Badge count={unread} what="条未读" />
      </View>
      <View>{label}</View>
    </Pressable>
  )
}

/** The three most used things, large. */
export function Actions({ unread }: { unread: number }) {
  return (
    <View className="hx-actions">
      <Action icon="services" label="约服务" main onPress={() => open('services')} />
      <Action icon="calendar" label="我的预约" onPress={() => open('myBookings')} />
      <Action icon="message" label="消息" unread={unread} onPress={() => open('inbox')} />
    </View>
  )
}
