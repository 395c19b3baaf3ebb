// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '我的求助',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
