import { admin as enAdmin } from '@paihao/shared/text/en/admin'
import { dashboard as en } from '@paihao/shared/text/en/dashboard'
import { desk as enDesk } from '@paihao/shared/text/en/desk'
import { names as enNames } from '@paihao/shared/text/en/names'
import { opening as enOpening } from '@paihao/shared/text/en/opening'
import { screenSettings as enSettings } from '@paihao/shared/text/en/screen-settings'
import { shell as enShell } from '@paihao/shared/text/en/shell'
import { states as enStates } from '@paihao/shared/text/en/states'
import { admin as ptAdmin } from '@paihao/shared/text/pt/admin'
import { dashboard as pt } from '@paihao/shared/text/pt/dashboard'
import { desk as ptDesk } from '@paihao/shared/text/pt/desk'
import { names as ptNames } from '@paihao/shared/text/pt/names'
import { opening as ptOpening } from '@paihao/shared/text/pt/opening'
import { screenSettings as ptSettings } from '@paihao/shared/text/pt/screen-settings'
import { shell as ptShell } from '@paihao/shared/text/pt/shell'
import { states as ptStates } from '@paihao/shared/text/pt/states'
import { admin as zhCNAdmin } from '@paihao/shared/text/zh-CN/admin'
import { dashboard as zhCN } from '@paihao/shared/text/zh-CN/dashboard'
import { desk as zhCNDesk } from '@paihao/shared/text/zh-CN/desk'
import { names as zhCNNames } from '@paihao/shared/text/zh-CN/names'
import { opening as zhCNOpening } from '@paihao/shared/text/zh-CN/opening'
import { screenSettings as zhCNSettings } from '@paihao/shared/text/zh-CN/screen-settings'
import { shell as zhCNShell } from '@paihao/shared/text/zh-CN/shell'
import { states as zhCNStates } from '@paihao/shared/text/zh-CN/states'
import { admin as zhHKAdmin } from '@paihao/shared/text/zh-HK/admin'
import { dashboard as zhHK } from '@paihao/shared/text/zh-HK/dashboard'
import { desk as zhHKDesk } from '@paihao/shared/text/zh-HK/desk'
import { names as zhHKNames } from '@paihao/shared/text/zh-HK/names'
import { opening as zhHKOpening } from '@paihao/shared/text/zh-HK/opening'
import { screenSettings as zhHKSettings } from '@paihao/shared/text/zh-HK/screen-settings'
import { shell as zhHKShell } from '@paihao/shared/text/zh-HK/shell'
import { states as zhHKStates } from '@paihao/shared/text/zh-HK/states'
import { useSay } from '../lib/text'
import type { PageTexts, Say } from '../lib/text'

export type Key =
  | keyof typeof zhCN
  | keyof typeof zhCNDesk
  | keyof typeof zhCNAdmin
  | keyof typeof zhCNNames
  | keyof typeof zhCNOpening
  | keyof typeof zhCNSettings
  | keyof typeof zhCNShell
  | keyof typeof zhCNStates

const texts: PageTexts<Key> = {
  'zh-CN': {
    ...zhCNStates,
    ...zhCNNames,
    ...zhCNShell,
    ...zhCNAdmin,
    ...zhCN,
    ...zhCNDesk,
    ...zhCNOpening,
    ...zhCNSettings,
  },
  'zh-HK': {
    ...zhHKStates,
    ...zhHKNames,
    ...zhHKShell,
    ...zhHKAdmin,
    ...zhHK,
    ...zhHKDesk,
    ...zhHKOpening,
    ...zhHKSettings,
  },
  en: { ...enStates, ...enNames, ...enShell, ...enAdmin, ...en, ...enDesk, ...enOpening, ...enSettings },
  pt: { ...ptStates, ...ptNames, ...ptShell, ...ptAdmin, ...pt, ...ptDesk, ...ptOpening, ...ptSettings },
}

/** The dashboard's texts in the language chosen. */
export function useText(): Say<Key> {
  return useSay(texts)
}
