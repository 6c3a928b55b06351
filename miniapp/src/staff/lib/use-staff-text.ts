import { opening as enOpening } from '@paihao/shared/text/en/opening'
import { staff as en } from '@paihao/shared/text/en/staff'
import { fill } from '@paihao/shared/text/fill'
import type { Language } from '@paihao/shared/text/language'
import { opening as ptOpening } from '@paihao/shared/text/pt/opening'
import { staff as pt } from '@paihao/shared/text/pt/staff'
import { opening as zhCNOpening } from '@paihao/shared/text/zh-CN/opening'
import { staff as zhCN } from '@paihao/shared/text/zh-CN/staff'
import { opening as zhHKOpening } from '@paihao/shared/text/zh-HK/opening'
import { staff as zhHK } from '@paihao/shared/text/zh-HK/staff'
import { useMemo } from 'react'
import type { Say } from '@/lib/texts'
import { useText } from '@/lib/use-text'

export type StaffTextKey = keyof typeof zhCN | keyof typeof zhCNOpening
export type Tell = (key: StaffTextKey, params?: Readonly<Record<string, string | number>>) => string

const texts: Readonly<Record<Language, Readonly<Record<StaffTextKey, string>>>> = {
  'zh-CN': { ...zhCNOpening, ...zhCN },
  'zh-HK': { ...zhHKOpening, ...zhHK },
  en: { ...enOpening, ...en },
  pt: { ...ptOpening, ...pt },
}

/** `tell` says what only staff read, `say` what every phone reads. */
export function useStaffText(): { tell: Tell; say: Say; language: Language } {
  const { say, language } = useText()
  const tell = useMemo<Tell>(() => {
    const own = texts[language]
    return (key, params = {}) => fill(own[key], params)
  }, [language])
  return { tell, say, language }
}
