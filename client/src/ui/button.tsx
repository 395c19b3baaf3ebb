import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './pressable'

interface ButtonProps {
  children: ReactNode
  onPress: () => void
  /** `main` is the one red action of a screen; `plain` any other; `quiet` a way out in words. */
  kind?: 'main' | 'plain' | 'quiet'
  /** Sending: it shows so and ignores taps. */
  busy?: boolean
  busyLabel?: string
  disabled?: boolean
  /** As wide as its words, not the whole line. */
  narrow?: boolean
  /** What to hear, when the words alone do not say which one. */
  label?: string
}

/** A button of at least 48 px, full width unless narrow. */
export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    kind = 'main',
    busy = false,
    busyLabel = '请稍等…',
    disabled = false,
    narrow = false,
    label,
  } = props
  const look = `hx-button hx-button--${kind}${narrow ? ' hx-button--narrow' : ''}${busy ? ' hx-button--busy' : ''}`
  return (
    <Pressable className={look} onPress={onPress} disabled={disabled || busy} said={{ label }}>
      {busy && <View className="hx-spinner" />}
      <View>{busy ? busyLabel : children}</View>
    </Pressable>
  )
}
