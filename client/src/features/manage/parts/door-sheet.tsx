import { Image, View } from '@tarojs/components'
import { Numbered } from '../../../ui/numbered'
import { BY_WECHAT, INSIDE, SCAN_THIS } from './door-words'
import type { DoorPicture } from './print-doors'

/** One door's code as it is printed: whose door, the code, and in large type how it is scanned. */
export function DoorSheet({ door: { name, code, picture, byWeChat } }: { door: DoorPicture }) {
  const { how, note } = byWeChat ? BY_WECHAT : INSIDE
  return (
    <View className="hx-door">
      <View className="hx-door__name">{name}</View>
      <Image className="hx-door__picture" src={picture} ariaLabel={`${name}的码`} />
      <View className="hx-door__code">{code}</View>
      <View className="hx-door__name">{SCAN_THIS}</View>
      <View className="hx-door__how">
        <Numbered lines={how} />
      </View>
      <View>{note}</View>
    </View>
  )
}
