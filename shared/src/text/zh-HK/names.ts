import type { names as original } from '../zh-CN/names'

export const names: typeof original = {
  'role.admin': '管理員',
  'role.agent': '代理機構人員',
  'role.clerk': '窗口人員',
  'role.supervisor': '當值主任',
  'role.auditor': '監督人員',
  'level.city': '市級',
  'level.county': '縣（市、區）級',
  'level.town': '鎮（街道）級',
  'level.village': '村（社區）級',
  'numbering.sequential': '連續號碼',
  'numbering.opaque': '隨機號碼',
  'order.arrival': '按取號先後',
  'order.draw': '抽籤定序',
  'visibility.open': '公開',
  'visibility.sealed': '截止前保密',
  'credit.elderly': '長者',
  'device.screen': '顯示屏',
  'device.kiosk': '自助機',
}
