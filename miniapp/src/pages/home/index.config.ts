export default definePageConfig({
  navigationBarTitleText: '派号',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
