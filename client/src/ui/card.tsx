import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './pressable'

interface CardProps {
  children: ReactNode
  onPress?: () => void
  /** What to hear when it can be pressed. */
  label?: string
}

/** A raised white block; the whole of it can be pressed if `onPress` is given. */
export function Card({ children, onPress, label }: CardProps) {
  if (!onPress) return <View className="hx-card">{children}</View>
  return (
    <Pressable className="hx-card hx-card--pressable" onPress={onPress} said={{ label }}>
      {children}
    </Pressable>
  )
}
