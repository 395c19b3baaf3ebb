// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '内容审核',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
