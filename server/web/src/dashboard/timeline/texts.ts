import { states as enStates } from '@paihao/shared/text/en/states'
import { timeline as en } from '@paihao/shared/text/en/timeline'
import { states as ptStates } from '@paihao/shared/text/pt/states'
import { timeline as pt } from '@paihao/shared/text/pt/timeline'
import { states as zhCNStates } from '@paihao/shared/text/zh-CN/states'
import { timeline as zhCN } from '@paihao/shared/text/zh-CN/timeline'
import { states as zhHKStates } from '@paihao/shared/text/zh-HK/states'
import { timeline as zhHK } from '@paihao/shared/text/zh-HK/timeline'
import { type PageTexts, type Say, useSay } from '../../lib/text'

type Key = keyof typeof zhCN | keyof typeof zhCNStates

const texts: PageTexts<Key> = {
  'zh-CN': { ...zhCNStates, ...zhCN },
  'zh-HK': { ...zhHKStates, ...zhHK },
  en: { ...enStates, ...en },
  pt: { ...ptStates, ...pt },
}

/** The texts of a timeline in the language chosen. */
export function useTimelineText(): Say<Key> {
  return useSay(texts)
}
