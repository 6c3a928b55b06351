import { invited as en } from '@paihao/shared/text/en/invited'
import { invited as pt } from '@paihao/shared/text/pt/invited'
import { invited as zhCN } from '@paihao/shared/text/zh-CN/invited'
import { invited as zhHK } from '@paihao/shared/text/zh-HK/invited'
import { type PageTexts, type Say, useSay } from '../../lib/text'

type Key = keyof typeof zhCN

const texts: PageTexts<Key> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

/** The texts of the list of the invited in the language chosen. */
export function useInvitedText(): Say<Key> {
  return useSay(texts)
}
