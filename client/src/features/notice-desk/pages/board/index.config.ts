// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '送达情况',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
