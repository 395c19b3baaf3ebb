export default definePageConfig({ navigationBarTitleText: '会客厅' })
