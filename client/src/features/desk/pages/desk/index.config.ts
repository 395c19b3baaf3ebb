// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '办事台',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
