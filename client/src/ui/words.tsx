import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'

interface WordsProps {
  children: ReactNode
  size?: 'small' | 'body' | 'strong' | 'title' | 'head'
  tone?: 'ink' | 'soft' | 'red' | 'green' | 'amber'
  /** A heading of the page, also for those who hear it. */
  heading?: boolean
}

/** A block of text. */
export function Words({ children, size = 'body', tone = 'ink', heading = false }: WordsProps) {
  return (
    <View className={`hx-words hx-words--${size} hx-words--${tone}`} {...(heading ? aria({ role: 'heading' }) : {})}>
      {children}
    </View>
  )
}
