import { opening as enOpening } from '@paihao/shared/text/en/opening'
import { states as enStates } from '@paihao/shared/text/en/states'
import { verify as en } from '@paihao/shared/text/en/verify'
import { opening as ptOpening } from '@paihao/shared/text/pt/opening'
import { states as ptStates } from '@paihao/shared/text/pt/states'
import { verify as pt } from '@paihao/shared/text/pt/verify'
import { opening as zhCNOpening } from '@paihao/shared/text/zh-CN/opening'
import { states as zhCNStates } from '@paihao/shared/text/zh-CN/states'
import { verify as zhCN } from '@paihao/shared/text/zh-CN/verify'
import { opening as zhHKOpening } from '@paihao/shared/text/zh-HK/opening'
import { states as zhHKStates } from '@paihao/shared/text/zh-HK/states'
import { verify as zhHK } from '@paihao/shared/text/zh-HK/verify'
import type { PageTexts } from '../lib/text'

export const texts: PageTexts<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

/** What the record of an opening is told with. */
export const openingTexts: PageTexts<keyof typeof zhCNOpening | keyof typeof zhCNStates> = {
  'zh-CN': { ...zhCNStates, ...zhCNOpening },
  'zh-HK': { ...zhHKStates, ...zhHKOpening },
  en: { ...enStates, ...enOpening },
  pt: { ...ptStates, ...ptOpening },
}
