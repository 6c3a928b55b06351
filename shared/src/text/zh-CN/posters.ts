/** Posters with the code to take a number with. */
export const posters = {
  call: '扫码取号',
  sessionAt: '{room} · 截止 {deadline}',
  lots: '标段：{lots}',
  matters: '事项：{matters}',
  byArrival: '按取号先后叫号；过号后 {minutes} 分钟内回来报到，排到后面第 {k} 位之后。',
  byDraw: '先登记，登记截止后当场抽签，按抽出的次序递交。',
  help: '没有手机？请到服务台或自助机取号。',
  byWechat: '用微信扫这个小程序码',
  byOthers: '用其他软件扫这个二维码',
  roomCall: '扫码取号、报到',
  roomLead: '本开标室的场次：取号，到场后打开号码报到。',
  roomRule: '按各场次公布的规则叫号，号码见本室屏幕。',
  fileName: '取号海报 {name}.pdf',
}
