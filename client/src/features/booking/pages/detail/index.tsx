import { View } from '@tarojs/components'

function Detail() {
  return <View>预约详情</View>
}

export default Detail
