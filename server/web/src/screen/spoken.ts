import type { Language } from '@paihao/shared/text/language'

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A label read sign by sign: A012 is said as "A 零 一 二". */
export function spokenLabel(label: string, language: Language): string {
  const digits = language.startsWith('zh') ? chinese : []
  return [...label].map(sign => digits[Number.parseInt(sign, 10)] ?? sign).join(' ')
}
