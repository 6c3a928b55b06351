import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { LanguageProvider, useLanguage } from '../../src/lib/language'
import { Named } from '../../src/parts/named'

function Page(): ReactElement {
  const { choose } = useLanguage()
  return (
    <>
      <button type="button" onClick={() => choose('en')}>
        English
      </button>
      <p>
        <Named>B019 · to 二号窗口 now</Named>
      </p>
    </>
  )
}

test('a page in another language says which of its words are Chinese; a Chinese one has no need to', () => {
  const { container } = render(
    <LanguageProvider remembers={false}>
      <Page />
    </LanguageProvider>,
  )
  const chinese = () =>
    [...container.querySelectorAll<HTMLElement>('[lang]')].map(one => [one.lang, one.textContent])
  expect(container.querySelector('p')?.innerHTML).toBe('B019 · to 二号窗口 now')
  fireEvent.click(screen.getByRole('button'))
  expect(chinese()).toEqual([['zh-CN', '二号窗口']])
  expect(container.querySelector('p')?.textContent).toBe('B019 · to 二号窗口 now')
})
