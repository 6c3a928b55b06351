import { statistics as en } from '@paihao/shared/text/en/statistics'
import { statistics as pt } from '@paihao/shared/text/pt/statistics'
import { statistics as zhCN } from '@paihao/shared/text/zh-CN/statistics'
import { statistics as zhHK } from '@paihao/shared/text/zh-HK/statistics'
import { type PageTexts, type Say, useSay } from '../../lib/text'

type Key = keyof typeof zhCN
export type SayStatistics = Say<Key>

const texts: PageTexts<Key> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

/** The texts of statistics in the language chosen. */
export function useStatisticsText(): SayStatistics {
  return useSay(texts)
}
