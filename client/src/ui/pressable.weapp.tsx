import { View } from '@tarojs/components'
import { aria } from './aria'
import type { PressableProps } from './pressable'

export function Pressable({ children, onPress, className = '', disabled = false, said }: PressableProps) {
  return (
    <View
      className={`hx-pressable ${className}`}
      hoverClass={disabled ? 'none' : 'hx-pressable--held'}
      onClick={disabled ? undefined : onPress}
      {...aria({ role: 'button', ...said, ...(disabled ? { disabled } : {}) })}
    >
      {children}
    </View>
  )
}
