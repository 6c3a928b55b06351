import type { reminders as original } from '../zh-CN/reminders'

export const reminders: Record<keyof typeof original, string> = {
  'remind.beforeMessage': '請在彈窗中選「允許」，叫號時微信通知您',
  'remind.beforePage': '取號後請保持頁面開啟，叫號時會響鈴',
  'remind.byMessage': '叫號時微信會通知您，可以離開此頁',
  'remind.byPage': '請保持此頁開啟，叫號時會響鈴提示',
  'remind.none': '現在離開此頁，叫號時收不到通知',
  'remind.ask': '叫號時微信通知我',
  'remind.used': '上次的通知已經發出，再次叫號不會再通知',
  'remind.again': '再次提醒我',
  'remind.closed': '微信已關閉本小程式的訊息，叫號時通知不到您',
  'remind.openSetting': '前往設定開啟',
  'remind.refused': '未訂閱。號碼不受影響，請保持此頁開啟等候',
  'remind.failed': '未能訂閱，請再按一次',
  'remind.byPush': '叫號時瀏覽器會通知您，可以離開此頁',
  'remind.bySms': '叫號時會發短訊通知您，可以離開此頁',
  'remind.askPush': '叫號時用瀏覽器通知我',
  'remind.closedPush': '瀏覽器已封鎖本站的通知，叫號時通知不到您。可在瀏覽器的網站設定中改為允許。',
  'remind.ahead': '還剩幾位時提醒',
  'remind.aheadTitle': '前面還有幾位時提醒您？',
  'remind.aheadNever': '不提醒',
  'remind.aheadCount': '{ahead} 位',
}
