import { kiosk as en } from '@paihao/shared/text/en/kiosk'
import { kiosk as pt } from '@paihao/shared/text/pt/kiosk'
import { kiosk as zhCN } from '@paihao/shared/text/zh-CN/kiosk'
import { kiosk as zhHK } from '@paihao/shared/text/zh-HK/kiosk'
import type { PageTexts } from '../lib/text'

export const texts: PageTexts<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }
