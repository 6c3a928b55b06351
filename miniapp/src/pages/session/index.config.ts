export default definePageConfig({
  navigationBarTitleText: '开标场次',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
