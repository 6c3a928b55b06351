import { miniapp as en } from '@paihao/shared/text/en/miniapp'
import { names as enNames } from '@paihao/shared/text/en/names'
import { states as enStates } from '@paihao/shared/text/en/states'
import type { Language } from '@paihao/shared/text/language'
import { miniapp as pt } from '@paihao/shared/text/pt/miniapp'
import { names as ptNames } from '@paihao/shared/text/pt/names'
import { states as ptStates } from '@paihao/shared/text/pt/states'
import { miniapp as zhCN } from '@paihao/shared/text/zh-CN/miniapp'
import { names as zhCNNames } from '@paihao/shared/text/zh-CN/names'
import { states as zhCNStates } from '@paihao/shared/text/zh-CN/states'
import { miniapp as zhHK } from '@paihao/shared/text/zh-HK/miniapp'
import { names as zhHKNames } from '@paihao/shared/text/zh-HK/names'
import { states as zhHKStates } from '@paihao/shared/text/zh-HK/states'

export type TextKey = keyof typeof zhCN | keyof typeof zhCNNames | keyof typeof zhCNStates
export type Say = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string

/** Only the namespaces that the phone shows. */
const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
  'zh-CN': { ...zhCNStates, ...zhCNNames, ...zhCN },
  'zh-HK': { ...zhHKStates, ...zhHKNames, ...zhHK },
  en: { ...enStates, ...enNames, ...en },
  pt: { ...ptStates, ...ptNames, ...pt },
}

/** The phone's texts in one language: `say('ticket.ahead', { n: 3 })`. */
export function sayIn(language: Language): Say {
  const own = texts[language]
  return (key, params = {}) =>
    own[key].replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole))
}
