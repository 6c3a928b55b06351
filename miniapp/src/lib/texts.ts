import { miniapp as en } from '@paihao/shared/text/en/miniapp'
import { names as enNames } from '@paihao/shared/text/en/names'
import { privacy as enPrivacy } from '@paihao/shared/text/en/privacy'
import { reminders as enReminders } from '@paihao/shared/text/en/reminders'
import { states as enStates } from '@paihao/shared/text/en/states'
import { fill } from '@paihao/shared/text/fill'
import type { Language } from '@paihao/shared/text/language'
import { miniapp as pt } from '@paihao/shared/text/pt/miniapp'
import { names as ptNames } from '@paihao/shared/text/pt/names'
import { privacy as ptPrivacy } from '@paihao/shared/text/pt/privacy'
import { reminders as ptReminders } from '@paihao/shared/text/pt/reminders'
import { states as ptStates } from '@paihao/shared/text/pt/states'
import { miniapp as zhCN } from '@paihao/shared/text/zh-CN/miniapp'
import { names as zhCNNames } from '@paihao/shared/text/zh-CN/names'
import { privacy as zhCNPrivacy } from '@paihao/shared/text/zh-CN/privacy'
import { reminders as zhCNReminders } from '@paihao/shared/text/zh-CN/reminders'
import { states as zhCNStates } from '@paihao/shared/text/zh-CN/states'
import { miniapp as zhHK } from '@paihao/shared/text/zh-HK/miniapp'
import { names as zhHKNames } from '@paihao/shared/text/zh-HK/names'
import { privacy as zhHKPrivacy } from '@paihao/shared/text/zh-HK/privacy'
import { reminders as zhHKReminders } from '@paihao/shared/text/zh-HK/reminders'
import { states as zhHKStates } from '@paihao/shared/text/zh-HK/states'

export type TextKey =
  | keyof typeof zhCN
  | keyof typeof zhCNNames
  | keyof typeof zhCNPrivacy
  | keyof typeof zhCNReminders
  | keyof typeof zhCNStates
export type Say = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string

/** Only the namespaces that the phone shows. */
const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
  'zh-CN': { ...zhCNStates, ...zhCNNames, ...zhCNPrivacy, ...zhCNReminders, ...zhCN },
  'zh-HK': { ...zhHKStates, ...zhHKNames, ...zhHKPrivacy, ...zhHKReminders, ...zhHK },
  en: { ...enStates, ...enNames, ...enPrivacy, ...enReminders, ...en },
  pt: { ...ptStates, ...ptNames, ...ptPrivacy, ...ptReminders, ...pt },
}

/** The phone's texts in one language: `say('ticket.ahead', { n: 3 })`. */
export function sayIn(language: Language): Say {
  const own = texts[language]
  return (key, params = {}) => fill(own[key], params)
}
