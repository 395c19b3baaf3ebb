import type { ReactElement, ReactNode } from 'react'
import type { Aria } from './aria'

export interface PressableProps {
  children: ReactNode
  onPress: () => void
  className?: string
  disabled?: boolean
  /** What it is, if not a button, and what to hear, if not its text. */
  said?: Omit<Aria, 'disabled'>
}

/** The one thing that can be tapped, clicked or chosen by keyboard: pressable.weapp.tsx or pressable.h5.tsx. */
export declare function Pressable(props: PressableProps): ReactElement
