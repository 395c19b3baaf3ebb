import { View } from '@tarojs/components'

function Service() {
  return <View>服务事项</View>
}

export default Service
