export interface Aria {
  role?:
    | 'button'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'tab'
    | 'tablist'
    | 'link'
    | 'list'
    | 'listitem'
    | 'heading'
    | 'status'
    | 'alert'
    | 'dialog'
    | 'img'
    | 'navigation'
  label?: string
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  hidden?: boolean
  live?: 'polite' | 'assertive'
  modal?: boolean
}

/** What a screen reader hears of a view, in the words of the platform: aria.weapp.ts or aria.h5.ts. */
export declare function aria(said: Aria): Record<string, string | boolean>
