export default definePageConfig({ navigationBarTitleText: '找楼栋长办事' })
