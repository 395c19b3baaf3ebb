import { View } from '@tarojs/components'

function Services() {
  return <View>服务</View>
}

export default Services
