export default definePageConfig({ navigationBarTitleText: '楼栋长空缺' })
