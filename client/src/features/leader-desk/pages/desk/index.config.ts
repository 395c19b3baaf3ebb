// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '居民求助',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
