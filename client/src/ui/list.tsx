import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'

/** Rows under each other, with lines between them. */
export function List({ children }: { children: ReactNode }) {
  return (
    <View className="hx-list" {...aria({ role: 'list' })}>
      {children}
    </View>
  )
}
