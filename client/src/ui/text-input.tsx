import type { ReactElement } from 'react'

export interface TextInputProps {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  kind?: 'text' | 'phone' | 'number' | 'lines'
  placeholder?: string
  maxLength?: number
  invalid?: boolean
  disabled?: boolean
}

/** A bare input or text area; pages use Field. text-input.weapp.tsx or text-input.h5.tsx. */
export declare function TextInput(props: TextInputProps): ReactElement
