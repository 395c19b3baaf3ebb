import { View } from '@tarojs/components'

function Inbox() {
  return <View>消息</View>
}

export default Inbox
