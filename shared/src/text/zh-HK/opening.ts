/** What the desk writes up of bids, and what is said at the opening. */
export const opening = {
  'delivery.idChecked': '已核對授權代表證件',
  'delivery.powerSeen': '已查看授權委託書',
  'delivery.papers': '證件與授權',
  'delivery.remarkHint': '只有獲准知悉投標人的人員可見，不會列入公開記錄',
  'key.correct': '更正登記',
  'correct.heading': '更正登記 {label}',
  'correct.lead': '請填寫正確而完整的登記。原登記和更正均會保留，更正人和時間會寫入記錄；遞交時間不變。',
  'correct.reason': '更正原因',
  'correct.submit': '儲存更正',
  'correct.done': '已更正，原登記一併保留',
  'correct.stands': '登記已更正，原登記一併保留。',
  'records.title': '登記記錄',
  'records.recorded': '首次登記',
  'records.corrected': '更正',
  'records.line': '{time} {by}',
}
