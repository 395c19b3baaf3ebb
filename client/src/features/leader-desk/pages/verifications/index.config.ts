// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '住址核验',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
