import { View } from '@tarojs/components'
import { aria } from './aria'

export type IconName =
  | 'back'
  | 'calendar'
  | 'check'
  | 'clock'
  | 'cross'
  | 'desk'
  | 'document'
  | 'forward'
  | 'home'
  | 'info'
  | 'large-type'
  | 'living-rooms'
  | 'me'
  | 'message'
  | 'minus'
  | 'notice'
  | 'offline'
  | 'phone'
  | 'place'
  | 'plus'
  | 'services'
  | 'warning'

interface IconProps {
  name: IconName
  small?: boolean
}

/** A drawing beside words; a screen reader passes over it, so the words must say it all. */
export function Icon({ name, small = false }: IconProps) {
  return <View className={`hx-icon hx-icon--${name}${small ? ' hx-icon--small' : ''}`} {...aria({ hidden: true })} />
}
