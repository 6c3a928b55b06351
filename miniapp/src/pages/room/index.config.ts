export default definePageConfig({ navigationBarTitleText: '开标室' })
