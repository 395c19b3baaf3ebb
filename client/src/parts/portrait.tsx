import { Image, View } from '@tarojs/components'
import { aria } from '../ui/aria'
import { Icon } from '../ui/icon'
import './portrait.scss'

interface PortraitProps {
  /** Empty for nobody. */
  name: string
  /** A link to the picture, if there is one. */
  picture: string | null
  large?: boolean
}

/** Somebody's picture, else the first character of their name; a drawing for nobody. The name stands beside it. */
export function Portrait({ name, picture, large = false }: PortraitProps) {
  return (
    <View className={`hx-portrait${large ? ' hx-portrait--large' : ''}`} {...aria({ hidden: true })}>
      {picture !== null && <Image className="hx-portrait__picture" mode="aspectFill" src={picture} />}
      {picture === null && (name === '' ? <Icon name="me" /> : [...name][0])}
    </View>
  )
}
