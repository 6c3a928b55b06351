export default definePageConfig({ navigationBarTitleText: '到场报到' })
