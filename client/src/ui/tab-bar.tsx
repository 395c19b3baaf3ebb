import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { aria } from './aria'
import { Badge } from './badge'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'

export type Tab = 'home' | 'services' | 'living-rooms' | 'me'

const TABS: { tab: Tab; label: string; icon: IconName }[] = [
  { tab: 'home', label: '首页', icon: 'home' },
  { tab: 'services', label: '服务', icon: 'services' },
  { tab: 'living-rooms', label: '会客厅', icon: 'living-rooms' },
  { tab: 'me', label: '我的', icon: 'me' },
]

/** The four tabs, drawn by each tab page itself: the same on both platforms, in large type, with counts. */
export function TabBar({ current, counts = {} }: { current: Tab; counts?: Partial<Record<Tab, number>> }) {
  return (
    <View className="hx-tabs" {...aria({ role: 'navigation', label: '主导航' })}>
      {TABS.map(({ tab, label, icon }) => (
        <Pressable
          key={tab}
          className={`hx-tab${tab === current ? ' hx-tab--current' : ''}`}
          onPress={() => {
            if (tab !== current) Taro.switchTab({ url: `/tabs/${tab}/index` })
          }}
          said={{ role: 'tab', selected: tab === current }}
        >
          <View className="hx-tab__icon">
            <Icon name={icon} />
            <Badge count={counts[tab] ?? 0} what="条待看" />
          </View>
          <View>{label}</View>
        </Pressable>
      ))}
    </View>
  )
}
