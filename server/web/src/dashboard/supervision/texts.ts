import { supervision as en } from '@paihao/shared/text/en/supervision'
import { supervision as pt } from '@paihao/shared/text/pt/supervision'
import { supervision as zhCN } from '@paihao/shared/text/zh-CN/supervision'
import { supervision as zhHK } from '@paihao/shared/text/zh-HK/supervision'
import { type PageTexts, type Say, useSay } from '../../lib/text'

type Key = keyof typeof zhCN

const texts: PageTexts<Key> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

/** The texts of supervision in the language chosen. */
export function useSupervisionText(): Say<Key> {
  return useSay(texts)
}
