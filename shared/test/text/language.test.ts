import { languageFrom, languageOf } from '../../src/text/language'

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-HK', 'zh-HK'],
  ['zh_MO', 'zh-HK'],
  ['zh-TW', 'zh-HK'],
  ['zh-Hant-TW', 'zh-HK'],
  ['en-GB', 'en'],
  ['PT-br', 'pt'],
])('%s is %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language)
})

it.each(['fr', '', 'english', 'z'])('%j is none', tag => {
  expect(languageOf(tag)).toBeNull()
})

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['fr-FR, de', 'zh-CN'],
  ['en', 'en'],
  ['fr;q=1, pt;q=0.4, en;q=0.8', 'en'],
  ['en;q=0.5, zh-HK;q=0.5', 'en'],
  ['en;q=0, pt', 'pt'],
  ['*', 'zh-CN'],
  ['en;q=x, pt;q=0.2', 'en'],
  ['en;q=9', 'en'],
  [','.repeat(100_000), 'zh-CN'],
])('%j asks for %s', (header, language) => {
  expect(languageFrom(header)).toBe(language)
})
