import type { notices as original } from '../zh-CN/notices'

export const notices: Record<keyof typeof original, string> = {
  taken: '已取號，請留意進度',
  ahead: '前面尚有{ahead}位，請準備',
  leave: '即將到您，請出發',
  soon: '{time}截止，請依時到場',
  booked: '已預約{time}，到場請報到',
  appointment: '預約{time}，請依時報到',
  called: '請到{place}',
  missed: '已過號，{minutes}分鐘內可返回',
  deadline: '截止時間改為{time}',
  room: '開標室改為{place}',
  drawn: '抽籤結果：{label}',
  voided: '號碼已作廢，請向現場查詢',
  calledOff: '本場次已撤銷，請勿前往',
  noPlace: '服務台',
}
