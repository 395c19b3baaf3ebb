import { View } from '@tarojs/components'

function LivingRooms() {
  return <View>会客厅</View>
}

export default LivingRooms
