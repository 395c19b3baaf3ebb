import { View } from '@tarojs/components'

function Register() {
  return <View>登记</View>
}

export default Register
