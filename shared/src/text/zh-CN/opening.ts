/** What the desk writes up of bids, and what is said at the opening. */
export const opening = {
  'delivery.idChecked': '已核对授权代表证件',
  'delivery.powerSeen': '已查看授权委托书',
  'delivery.papers': '证件与授权',
  'delivery.remarkHint': '仅有权知道投标人的人员可见，不进入公开记录',
  'key.correct': '更正登记',
  'correct.heading': '更正登记 {label}',
  'correct.lead': '请填写正确的完整登记。原登记和更正都会保留，更正人和时间会写入记录；递交时间不变。',
  'correct.reason': '更正原因',
  'correct.submit': '保存更正',
  'correct.done': '已更正，原登记一并保留',
  'correct.stands': '登记已更正，原登记一并保留。',
  'records.title': '登记记录',
  'records.recorded': '首次登记',
  'records.corrected': '更正',
  'records.line': '{time} {by}',
}
