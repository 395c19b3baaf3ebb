// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '提问和异议',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
