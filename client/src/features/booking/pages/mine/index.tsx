import { View } from '@tarojs/components'

function Mine() {
  return <View>我的预约</View>
}

export default Mine
