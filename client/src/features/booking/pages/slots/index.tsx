import { View } from '@tarojs/components'

function Slots() {
  return <View>选择时间</View>
}

export default Slots
