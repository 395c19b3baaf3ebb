export default definePageConfig({ navigationBarTitleText: '权限变动记录' })
