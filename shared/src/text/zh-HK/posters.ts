import type { posters as original } from '../zh-CN/posters'

export const posters: Record<keyof typeof original, string> = {
  call: '掃碼取號',
  sessionAt: '{room} · 截止 {deadline}',
  lots: '標段：{lots}',
  matters: '事項：{matters}',
  byArrival: '按取號先後叫號；過號後 {minutes} 分鐘內回來報到，排在其後第 {k} 位之後。',
  byDraw: '先登記，登記截止後即場抽籤，按抽出的次序遞交。',
  help: '沒有手機？請到服務台或自助機取號。',
  byWechat: '用微信掃描這個小程式碼',
  byOthers: '用其他應用程式掃描這個二維碼',
  roomCall: '掃碼取號、報到',
  roomLead: '本開標室的場次：取號，到場後打開號碼報到。',
  roomRule: '按各場次公佈的規則叫號，號碼見本室屏幕。',
  fileName: '取號海報 {name}.pdf',
}
