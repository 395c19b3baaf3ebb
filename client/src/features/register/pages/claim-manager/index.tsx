import { View } from '@tarojs/components'

function ClaimManager() {
  return <View>认领管理</View>
}

export default ClaimManager
