export default definePageConfig({ navigationBarTitleText: '楼栋长名片' })
