// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '上门告诉',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
