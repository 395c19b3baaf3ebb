// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '社区通知',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
})
