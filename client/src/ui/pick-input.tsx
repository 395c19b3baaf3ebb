import type { ReactElement } from 'react'

export interface PickInputProps {
  kind: 'day' | 'clock'
  /** What is chosen, for those who hear it. */
  label: string
  /** `2026-11-28`, `08:30`, or '' for nothing yet. */
  value: string
  onChange: (value: string) => void
  /** The first and last day that can be chosen. */
  from?: string
  to?: string
  invalid: boolean
}

/** The platform's own way to choose a day or a time; pages use PickField. pick-input.weapp.tsx or pick-input.h5.tsx. */
export declare function PickInput(props: PickInputProps): ReactElement
