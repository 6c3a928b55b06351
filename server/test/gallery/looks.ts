import type { Language } from '@paihao/shared/text/language'
import type { BrowserContextOptions } from 'playwright-core'
import type { Face } from './gallery-page'
import { inTaro } from './scene'

/** How a page is looked at: size, language, mode. */
export interface Look {
  readonly name: string
  readonly language: Language
  readonly context: BrowserContextOptions
  /** What stands in the browser's storage for it. */
  readonly local: Record<string, string>
}

const languages: readonly Language[] = ['zh-CN', 'zh-HK', 'en', 'pt']

const look = (
  name: string,
  language: Language,
  context: BrowserContextOptions,
  local: Record<string, string> = {},
): Look => ({
  name: `${name}-${language}`,
  language,
  context: { locale: language, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...context },
  local: { 'paihao.language': language, ...local },
})

const sized = (width: number, height: number) => ({ viewport: { width, height } })
const phoneLook = (language: Language, elder: boolean): Look =>
  look(
    elder ? 'elder' : 'phone',
    language,
    { ...sized(375, 812), hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    { 'paihao/preferences': inTaro({ language, elder }) },
  )

/** All the ways in which each face is looked at. */
export const looks: Record<Face, readonly Look[]> = {
  phone: [...languages.map(one => phoneLook(one, false)), ...languages.map(one => phoneLook(one, true))],
  desk: [
    ...languages.map(one => look('1440', one, sized(1440, 900))),
    // The longest words in the narrowest window.
    look('1280', 'pt', sized(1280, 900)),
    look('2560', 'zh-CN', sized(2560, 1440)),
    look('dark', 'zh-CN', { ...sized(1440, 900), colorScheme: 'dark' }),
  ],
  screen: [
    ...languages.map(one => look('1080p', one, sized(1920, 1080))),
    look('4k', 'zh-CN', sized(3840, 2160)),
    look('portrait', 'zh-CN', sized(1080, 1920)),
  ],
  kiosk: [
    ...languages.map(one => look('portrait', one, { ...sized(1080, 1920), hasTouch: true })),
    look('landscape', 'zh-CN', { ...sized(1920, 1080), hasTouch: true }),
  ],
  verify: [
    ...languages.map(one => look('1280', one, sized(1280, 900))),
    look('phone', 'zh-CN', { ...sized(375, 812), isMobile: true, deviceScaleFactor: 2 }),
  ],
}
