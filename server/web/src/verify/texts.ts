import { verify as en } from '@paihao/shared/text/en/verify'
import { verify as pt } from '@paihao/shared/text/pt/verify'
import { verify as zhCN } from '@paihao/shared/text/zh-CN/verify'
import { verify as zhHK } from '@paihao/shared/text/zh-HK/verify'
import type { PageTexts } from '../lib/text'

export const texts: PageTexts<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }
