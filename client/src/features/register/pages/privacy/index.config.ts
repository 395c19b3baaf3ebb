export default definePageConfig({ navigationBarTitleText: '关于和隐私' })
