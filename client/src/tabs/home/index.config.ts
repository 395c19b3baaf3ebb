export default definePageConfig({ navigationBarTitleText: '红心社区' })
