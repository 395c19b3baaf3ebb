// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '红心社区',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
