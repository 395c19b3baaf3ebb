import { View } from '@tarojs/components'

function Home() {
  const p = { ariaRole: 'button', ariaLabel: 'x' }
  return <View><View {...p} onClick={() => 1}>a</View><View {...p}>b</View></View>
}

export default Home
