export default definePageConfig({ navigationBarTitleText: '党员楼栋长' })
