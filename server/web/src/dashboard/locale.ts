import type { Language } from '@paihao/shared/text/language'
import type { ConfigProviderProps } from 'antd'
import en from 'antd/locale/en_US'
import pt from 'antd/locale/pt_PT'
import zhCN from 'antd/locale/zh_CN'
import zhHK from 'antd/locale/zh_HK'
import dayjs from 'dayjs'
import 'dayjs/locale/pt'
import 'dayjs/locale/zh-cn'
import 'dayjs/locale/zh-hk'

/** antd's own words (calendar, empty, pages) by language. */
export const locales: Record<Language, ConfigProviderProps['locale']> = {
  'zh-CN': zhCN,
  'zh-HK': zhHK,
  en,
  pt,
}

/** Month and weekday names of the calendars. */
export function setCalendarLanguage(language: Language): void {
  dayjs.locale(language.toLowerCase())
}
