import { aria } from './aria'
import type { PressableProps } from './pressable'

export function Pressable({ children, onPress, className = '', disabled = false, said }: PressableProps) {
  return (
    <button
      type="button"
      className={`hx-pressable ${className}`}
      disabled={disabled}
      onClick={onPress}
      {...aria({ ...said })}
    >
      {children}
    </button>
  )
}
