import { screen as en } from '@paihao/shared/text/en/screen'
import { screenSettings as enSettings } from '@paihao/shared/text/en/screen-settings'
import { screen as pt } from '@paihao/shared/text/pt/screen'
import { screenSettings as ptSettings } from '@paihao/shared/text/pt/screen-settings'
import { screen as zhCN } from '@paihao/shared/text/zh-CN/screen'
import { screenSettings as zhCNSettings } from '@paihao/shared/text/zh-CN/screen-settings'
import { screen as zhHK } from '@paihao/shared/text/zh-HK/screen'
import { screenSettings as zhHKSettings } from '@paihao/shared/text/zh-HK/screen-settings'
import type { PageTexts } from '../lib/text'

export const texts: PageTexts<keyof typeof zhCN | keyof typeof zhCNSettings> = {
  'zh-CN': { ...zhCN, ...zhCNSettings },
  'zh-HK': { ...zhHK, ...zhHKSettings },
  en: { ...en, ...enSettings },
  pt: { ...pt, ...ptSettings },
}
