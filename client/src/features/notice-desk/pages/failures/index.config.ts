// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '没送到的微信消息',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
