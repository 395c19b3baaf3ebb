// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '走访纪实',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
