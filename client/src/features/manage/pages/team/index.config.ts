export default definePageConfig({ navigationBarTitleText: '团队与权限' })
