/** WeChat's consent to the privacy guide, and the phone number by its button. */
export const privacy = {
  'privacy.title': '请先阅读隐私保护指引',
  'privacy.phone': '同意后，微信才会提供您的手机号，用于填写联系电话。不同意也可以手工填写，不影响取号。',
  'privacy.clipboard': '同意后才能复制到剪贴板。不同意不影响取号和叫号。',
  'privacy.other': '同意后才能使用这项功能。不同意不影响取号和叫号。',
  'privacy.guide': '隐私保护指引',
  'privacy.agree': '同意',
  'privacy.refuse': '不同意',
  'privacy.refused': '未同意隐私保护指引，没有复制',
  'phone.fromWechat': '用微信手机号填写',
  'phone.change': '更改',
  'phone.typeIt': '没有取得微信手机号，请手工填写',
}
