import { screen as en } from '@paihao/shared/text/en/screen'
import { screen as pt } from '@paihao/shared/text/pt/screen'
import { screen as zhCN } from '@paihao/shared/text/zh-CN/screen'
import { screen as zhHK } from '@paihao/shared/text/zh-HK/screen'
import type { PageTexts } from '../lib/text'

export const texts: PageTexts<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }
