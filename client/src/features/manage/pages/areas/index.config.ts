export default definePageConfig({ navigationBarTitleText: '街道与社区' })
