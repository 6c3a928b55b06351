export default definePageConfig({
  navigationBarTitleText: '号票',
  enablePullDownRefresh: true,
})
