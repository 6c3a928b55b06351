import { renderHook } from '@testing-library/react'
import { LanguageProvider } from '../../src/lib/language'
import { useList } from '../../src/lib/use-list'

afterEach(() => history.replaceState(null, '', '/'))

test.each([
  ['zh-CN', '社保、税务、公安'],
  ['en', '社保, 税务, 公安'],
  ['pt', '社保, 税务, 公安'],
])('several things in one line are joined as %s joins them', (language, said) => {
  history.replaceState(null, '', `/?lang=${language}`)
  const { result } = renderHook(() => useList(), { wrapper: LanguageProvider })
  expect(result.current(['社保', '税务', '公安'])).toBe(said)
})
