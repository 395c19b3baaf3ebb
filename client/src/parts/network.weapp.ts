import Taro from '@tarojs/taro'

export function watchNetwork(tell: (online: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
}
