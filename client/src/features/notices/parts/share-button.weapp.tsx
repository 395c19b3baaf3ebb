import { Button } from '@tarojs/components'

/** WeChat shares from its own button alone. */
export function ShareButton() {
  return (
    <Button className="hx-button hx-button--plain" openType="share">
      转给家人邻居
    </Button>
  )
}
