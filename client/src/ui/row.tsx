import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'

interface RowProps {
  title: ReactNode
  /** A second, softer line. */
  note?: ReactNode
  /** At the right: a value, a tag, a badge. */
  value?: ReactNode
  icon?: IconName
  /** A portrait instead of an icon. */
  lead?: ReactNode
  onPress?: () => void
  /** What to hear, when title and note do not say it all. */
  label?: string
}

/** One line of a list; with `onPress` it leads somewhere and shows so. */
export function Row({ title, note, value, icon, lead, onPress, label }: RowProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {lead}
      <View className="hx-row__words">
        <View className="hx-row__title">{title}</View>
        {note !== undefined && <View className="hx-row__note">{note}</View>}
      </View>
      {value !== undefined && <View className="hx-row__value">{value}</View>}
      {onPress && <Icon name="forward" small />}
    </>
  )
  if (onPress) {
    return (
      <Pressable className="hx-row hx-row--pressable" onPress={onPress} said={{ label }}>
        {inside}
      </Pressable>
    )
  }
  return (
    <View className="hx-row" {...aria({ role: 'listitem' })}>
      {inside}
    </View>
  )
}
