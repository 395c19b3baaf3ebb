import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'

interface SwitchRowProps {
  icon?: IconName
  title: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A line of a list that turns something on or off, in words too. */
export function SwitchRow({ icon, title, note, on, onChange }: SwitchRowProps) {
  return (
    <Pressable
      className="hx-row hx-row--pressable"
      onPress={() => onChange(!on)}
      said={{ role: 'checkbox', checked: on, label: title }}
    >
      {icon && <Icon name={icon} />}
      <View className="hx-row__words">
        <View className="hx-row__title">{title}</View>
        {note !== undefined && <View className="hx-row__note">{note}</View>}
      </View>
      <View className={`hx-switch${on ? ' hx-switch--on' : ''}`}>
        <View className="hx-switch__words">{on ? '开' : '关'}</View>
        <View className="hx-switch__knob" />
      </View>
    </Pressable>
  )
}
