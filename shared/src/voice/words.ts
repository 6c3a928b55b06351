/** The languages that screens speak: Mandarin, Cantonese, English (ISO 639-3, where that tells them apart). */
export const voiceLanguages = ['cmn', 'yue', 'en'] as const
export type VoiceLanguage = (typeof voiceLanguages)[number]

type Word = Readonly<Record<VoiceLanguage, string>>

const word = (cmn: string, yue: string, en: string): Word => ({ cmn, yue, en })

/** What a Chinese call is made of besides numbers; English ones have other joints. The key is the name of the clip's file. */
export const phrases = {
  please: word('请', '請', 'number'),
  number: word('号', '號', 'number'),
  to: word('到', '到', 'please go to'),
  ordinal: word('第', '第', 'number'),
  handOver: word('递交投标文件', '遞交投標文件', 'to hand over your bid'),
  seeScreen: word('请看大屏幕', '請看大螢幕', 'please look at the screen'),
} as const

/** Where one can be called to. `names` are the ways it is written on a counter, in any language. */
export const places = {
  counter: {
    ...word('窗口', '窗口', 'counter'),
    names: ['窗口', '窗', '视窗', '視窗', 'counter', 'window', 'balcão', 'guichê'],
  },
  desk: { ...word('受理台', '受理台', 'desk'), names: ['受理台', '受理臺', 'desk', 'mesa'] },
  serviceDesk: {
    ...word('服务台', '服務台', 'service desk'),
    names: ['服务台', '服務台', '服務臺', 'service desk', 'balcão de atendimento'],
  },
  openingRoom: {
    ...word('开标室', '開標室', 'opening room'),
    names: ['开标室', '開標室', 'opening room', 'sala de abertura'],
  },
} as const

/** What may stand before a counter's number: "社保 3 号窗口". */
export const matters: Readonly<Record<string, Word>> = {
  general: word('综合', '綜合', 'general'),
  socialInsurance: word('社会保险', '社會保險', 'social insurance'),
  socialSecurity: word('社保', '社保', 'social security'),
  medicalInsurance: word('医疗保障', '醫療保障', 'medical insurance'),
  medical: word('医保', '醫保', 'medical'),
  property: word('不动产', '不動產', 'property'),
  propertyRegister: word('不动产登记', '不動產登記', 'property registration'),
  companies: word('企业开办', '企業開辦', 'company registration'),
  entryExit: word('出入境', '出入境', 'entry and exit'),
  taxes: word('税务', '稅務', 'taxes'),
  provident: word('公积金', '公積金', 'provident fund'),
  advice: word('咨询', '諮詢', 'information'),
}

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const

/** 幺, as 1 is said in Mandarin where it must not be taken for 七. */
export const YAO = '幺'

/** One sign of a label: "A", "零". Letters are said by their English names in every language. */
export function signWord(sign: string, language: VoiceLanguage): string {
  const digit = /^\d$/.test(sign) ? Number(sign) : null
  if (digit === null) return sign.toUpperCase()
  return (language === 'en' ? english : chinese)[digit] ?? sign
}

/** A number up to 999 as one counts: "十二", "一百 零 五", "one hundred and five" — word by word. */
export function countWords(n: number, language: VoiceLanguage): string[] {
  return language === 'en' ? inEnglish(n) : inChinese(n)
}

function inChinese(n: number): string[] {
  const [hundred, ten, one] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const digit = (d: number): string => chinese[d] ?? ''
  const words: string[] = []
  if (hundred > 0) words.push(digit(hundred), '百')
  // 十二, but 一百一十二; 一百零五.
  if (ten > 0) words.push(...(ten === 1 && hundred === 0 ? [] : [digit(ten)]), '十')
  else if (hundred > 0 && one > 0) words.push('零')
  if (one > 0 || n === 0) words.push(digit(one))
  return words
}

function inEnglish(n: number): string[] {
  const words: string[] = []
  const rest = n % 100
  if (n >= 100) words.push(english[Math.floor(n / 100)] ?? '', 'hundred')
  if (n >= 100 && rest > 0) words.push('and')
  if (rest >= 20) words.push(tens[Math.floor(rest / 10) - 2] ?? '')
  if (rest >= 10 && rest < 20) words.push(teens[rest - 10] ?? '')
  else if (rest % 10 > 0 || n === 0) words.push(english[rest % 10] ?? '')
  return words
}

/** The words of numbers and letters in a language, for whoever records them. */
export function numberWords(language: VoiceLanguage): string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  if (language === 'en') return [...english, ...teens, ...tens, 'hundred', 'and', ...letters]
  return [...chinese, ...(language === 'cmn' ? [YAO] : []), '十', '百', ...letters]
}
