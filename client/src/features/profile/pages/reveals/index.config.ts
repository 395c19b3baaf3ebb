export default definePageConfig({
  navigationBarTitleText: '谁看过我的手机号',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
