import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '@paihao/shared/text/language'

const sheet = (name: string): string =>
  readFileSync(join(__dirname, '../../src/theme', name), 'utf8').replace(/@import.*;/, '')

/** The fonts that a page of this language asks for, first choice first. */
function fontsIn(language: string): string[] {
  document.documentElement.lang = language
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font')
  return font.split(',').map(one => one.trim().replace(/'/g, ''))
}

const isChinese = (font: string) => /PingFang|HarmonyOS|CJK|YaHei|JhengHei/.test(font)

beforeAll(() => {
  const style = document.createElement('style')
  style.textContent = sheet('tokens.css') + sheet('base.css')
  document.head.append(style)
})

test.each(languages.filter(one => !one.startsWith('zh')))(
  'a page in %s asks for Latin letters first, and then for the narrow quotes of a Chinese font',
  language => {
    const fonts = fontsIn(language)
    const firstChinese = fonts.findIndex(isChinese)
    expect(firstChinese).toBeGreaterThan(0)
    // The system's own is Chinese on a Chinese machine.
    expect(fonts.indexOf('system-ui')).toBeGreaterThan(firstChinese)
    expect(getComputedStyle(document.documentElement).getPropertyValue('--quotes')).toBe('proportional-width')
    expect(sheet('base.css')).toContain('font-variant-east-asian: var(--quotes)')
  },
)

test.each(languages.filter(one => one.startsWith('zh')))(
  'a page in %s asks for a Chinese font first',
  language => {
    expect(isChinese(fontsIn(language)[0] ?? '')).toBe(true)
    expect(getComputedStyle(document.documentElement).getPropertyValue('--quotes')).toBe('normal')
  },
)
