// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '确认家人同意',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
