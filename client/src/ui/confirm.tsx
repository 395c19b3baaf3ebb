import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Button } from './button'
import { present } from './overlay'

interface Question {
  title: string
  /** What will happen, in a sentence or more. */
  body?: ReactNode
  yes?: string
  /** Empty leaves only `yes`. */
  no?: string
}

interface DialogProps {
  title: string
  children?: ReactNode
  actions: ReactNode
}

/** The look of everything that asks: words above, answers under the thumb. */
export function Dialog({ title, children, actions }: DialogProps) {
  return (
    <View className="hx-dialog" {...aria({ role: 'dialog', modal: true, label: title })}>
      <View className="hx-dialog__title">{title}</View>
      {children !== undefined && <View className="hx-dialog__body">{children}</View>}
      <View className="hx-dialog__actions">{actions}</View>
    </View>
  )
}

/** Asks yes or no over the page. True for yes; false for no, or when the page was left. */
export function confirm({ title, body, yes = '确定', no = '再想想' }: Question): Promise<boolean> {
  return present<boolean>(
    (close) => (
      <Dialog
        title={title}
        actions={
          <>
            <Button onPress={() => close(true)}>{yes}</Button>
            {no !== '' && (
              <Button kind="plain" onPress={() => close(false)}>
                {no}
              </Button>
            )}
          </>
        }
      >
        {body}
      </Dialog>
    ),
    false,
  )
}
