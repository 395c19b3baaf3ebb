import { View } from '@tarojs/components'

function Desk() {
  return <View>办事台</View>
}

export default Desk
