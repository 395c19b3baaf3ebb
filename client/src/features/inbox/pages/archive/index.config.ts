// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '以前的消息',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
