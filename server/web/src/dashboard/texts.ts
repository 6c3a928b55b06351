import { dashboard as en } from '@paihao/shared/text/en/dashboard'
import { names as enNames } from '@paihao/shared/text/en/names'
import { states as enStates } from '@paihao/shared/text/en/states'
import { dashboard as pt } from '@paihao/shared/text/pt/dashboard'
import { names as ptNames } from '@paihao/shared/text/pt/names'
import { states as ptStates } from '@paihao/shared/text/pt/states'
import { dashboard as zhCN } from '@paihao/shared/text/zh-CN/dashboard'
import { names as zhCNNames } from '@paihao/shared/text/zh-CN/names'
import { states as zhCNStates } from '@paihao/shared/text/zh-CN/states'
import { dashboard as zhHK } from '@paihao/shared/text/zh-HK/dashboard'
import { names as zhHKNames } from '@paihao/shared/text/zh-HK/names'
import { states as zhHKStates } from '@paihao/shared/text/zh-HK/states'
import { useSay } from '../lib/text'
import type { PageTexts, Say } from '../lib/text'

export type Key = keyof typeof zhCN | keyof typeof zhCNNames | keyof typeof zhCNStates

const texts: PageTexts<Key> = {
  'zh-CN': { ...zhCNStates, ...zhCNNames, ...zhCN },
  'zh-HK': { ...zhHKStates, ...zhHKNames, ...zhHK },
  en: { ...enStates, ...enNames, ...en },
  pt: { ...ptStates, ...ptNames, ...pt },
}

/** The dashboard's texts in the language chosen. */
export function useText(): Say<Key> {
  return useSay(texts)
}
