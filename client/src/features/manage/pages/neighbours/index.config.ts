export default definePageConfig({ navigationBarTitleText: '相邻的网格' })
