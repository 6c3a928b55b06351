import type { privacy as original } from '../zh-CN/privacy'

export const privacy: Record<keyof typeof original, string> = {
  'privacy.title': 'Please read the privacy guide first',
  'privacy.phone':
    'With your consent WeChat tells your phone number, to fill in the contact. Without it you can type the number and take a ticket all the same.',
  'privacy.clipboard':
    'Copying needs your consent. Without it, taking a number and being called stay as they are.',
  'privacy.other': 'This needs your consent. Without it, taking a number and being called stay as they are.',
  'privacy.guide': 'Privacy guide',
  'privacy.agree': 'Agree',
  'privacy.refuse': 'Do not agree',
  'privacy.refused': 'Not copied: you did not agree to the privacy guide',
  'phone.fromWechat': 'Use my WeChat number',
  'phone.change': 'Change',
  'phone.typeIt': 'WeChat gave no number. Please type it',
}
