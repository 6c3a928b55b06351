export default definePageConfig({
  navigationBarTitleText: '政务服务大厅',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
