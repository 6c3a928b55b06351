export const notices = {
  taken: '已取号，请留意进度',
  ahead: '前面还有{ahead}位，请准备',
  leave: '快到您了，请出发',
  soon: '{time}截止，请按时到场',
  called: '请到{place}',
  missed: '已过号，{minutes}分钟内可回',
  deadline: '截止时间改为{time}',
  room: '开标室改为{place}',
  drawn: '抽号结果：{label}',
  voided: '号码已作废，请询问现场',
  calledOff: '本场次已撤销，请勿前往',
  noPlace: '服务台',
}
