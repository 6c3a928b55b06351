import type { privacy as original } from '../zh-CN/privacy'

export const privacy: Record<keyof typeof original, string> = {
  'privacy.title': '請先閱讀私隱保護指引',
  'privacy.phone': '同意後，微信才會提供您的手機號碼，用於填寫聯絡電話。不同意亦可手動填寫，不影響取號。',
  'privacy.clipboard': '同意後才能複製到剪貼簿。不同意不影響取號和叫號。',
  'privacy.other': '同意後才能使用這項功能。不同意不影響取號和叫號。',
  'privacy.guide': '私隱保護指引',
  'privacy.agree': '同意',
  'privacy.refuse': '不同意',
  'privacy.refused': '未同意私隱保護指引，沒有複製',
  'phone.fromWechat': '使用微信手機號碼',
  'phone.change': '更改',
  'phone.typeIt': '未能取得微信手機號碼，請手動填寫',
}
