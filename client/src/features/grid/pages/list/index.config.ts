// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '本社区的网格',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
