export default definePageConfig({ navigationBarTitleText: '单元门上的码' })
