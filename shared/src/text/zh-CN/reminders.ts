/** How somebody who waits on the phone will hear of the call. */
export const reminders = {
  'remind.beforeMessage': '请在弹窗中选“允许”，叫号时微信通知您',
  'remind.beforePage': '取号后请开着页面，叫号时会响铃',
  'remind.byMessage': '叫号时微信会通知您，可以离开此页',
  'remind.byPage': '请开着此页，叫号时会响铃提醒',
  'remind.none': '现在离开此页，叫号时收不到通知',
  'remind.ask': '叫号时微信通知我',
  'remind.used': '上次的通知已经发出，再次叫号不会再通知',
  'remind.again': '再次提醒我',
  'remind.closed': '微信已关闭本小程序的消息，叫号时通知不到您',
  'remind.openSetting': '去设置中打开',
  'remind.refused': '未订阅。号码不受影响，请开着此页等候',
  'remind.failed': '没有订阅成功，请再点一次',
  'remind.byPush': '叫号时浏览器会通知您，可以离开此页',
  'remind.bySms': '叫号时会发短信通知您，可以离开此页',
  'remind.askPush': '叫号时用浏览器通知我',
  'remind.closedPush': '浏览器已禁止本站的通知，叫号时通知不到您。可在浏览器的网站设置中改为允许。',
}
