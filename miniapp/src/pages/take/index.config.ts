export default definePageConfig({
  navigationBarTitleText: '取号',
  enablePullDownRefresh: true,
})
