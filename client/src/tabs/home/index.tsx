import { View } from '@tarojs/components'

function Home() {
  return <View>红心社区</View>
}

export default Home
