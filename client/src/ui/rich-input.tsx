import type { ReactElement } from 'react'

export interface RichInputProps {
  name: string
  label: string
  /** HTML, as an author writes it: the server keeps of it what it knows. */
  value: string
  onChange: (html: string) => void
  placeholder?: string
  invalid: boolean
}

/** A text with headings, lists and bold words to write; pages use RichField. rich-input.weapp.tsx or rich-input.h5.tsx. */
export declare function RichInput(props: RichInputProps): ReactElement
