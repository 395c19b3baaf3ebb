import { View } from '@tarojs/components'

function Me() {
  return <View>我的</View>
}

export default Me
