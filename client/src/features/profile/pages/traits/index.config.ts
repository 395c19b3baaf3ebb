export default definePageConfig({ navigationBarTitleText: '个人情况' })
