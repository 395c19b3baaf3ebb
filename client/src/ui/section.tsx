import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Icon } from './icon'
import { Pressable } from './pressable'

interface SectionProps {
  title: string
  /** Where the rest is. */
  more?: { label: string; onPress: () => void }
  children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, more, children }: SectionProps) {
  return (
    <View className="hx-section">
      <View className="hx-section__head">
        <View className="hx-section__title" {...aria({ role: 'heading' })}>
          {title}
        </View>
        {more && (
          <Pressable className="hx-section__more" onPress={more.onPress}>
            <View>{more.label}</View>
            <Icon name="forward" small />
          </Pressable>
        )}
      </View>
      {children}
    </View>
  )
}
