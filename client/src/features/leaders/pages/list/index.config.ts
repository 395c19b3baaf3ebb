// A browser has its own way to ask again.
export default definePageConfig({
  navigationBarTitleText: '找楼栋长',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
