import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Alert, ConfigProvider, DatePicker, Input, InputNumber, Modal, Pagination, Select } from 'antd'
import { type ReactElement, useState } from 'react'
import { useBuiltInNames } from '../../src/dashboard/built-in-names'
import { locales } from '../../src/dashboard/locale'
import { LanguageProvider, useLanguage } from '../../src/lib/language'

/** What antd draws by itself on the dashboard, with some that come later. */
function Parts(): ReactElement {
  const { language } = useLanguage()
  const [more, setMore] = useState(false)
  useBuiltInNames()
  return (
    <ConfigProvider locale={locales[language]}>
      <Input allowClear defaultValue="1" />
      <Input.Search allowClear defaultValue="1" />
      <Input.Password />
      <InputNumber defaultValue={1} />
      <Pagination total={90} showSizeChanger={false} />
      <Alert type="warning" showIcon title="1" />
      <button type="button" onClick={() => setMore(true)}>
        +
      </button>
      {more && (
        <Modal open title="?">
          <Select allowClear open value={1} options={[{ value: 1, label: '1' }]} />
          <DatePicker showTime />
        </Modal>
      )}
    </ConfigProvider>
  )
}

const attributes = ['aria-label', 'title', 'alt', 'placeholder'] as const
/** All that is read out beside the words: of what is not hidden. */
const namesOnPage = (): string[] =>
  [...document.body.querySelectorAll('*')]
    .filter(one => one.closest('[aria-hidden=true]') === null)
    .flatMap(one => attributes.flatMap(name => one.getAttribute(name) ?? []))

beforeEach(() => {
  localStorage.clear()
})

test('whatever antd draws by itself is called by a word of the page’s language', async () => {
  localStorage.setItem('paihao.language', 'zh-CN')
  render(<Parts />, { wrapper: LanguageProvider })
  fireEvent.click(screen.getByText('+'))
  await screen.findByText('?')
  await waitFor(() => expect(namesOnPage().filter(name => /[A-Za-z]/.test(name))).toEqual([]))
  const names = namesOnPage()
  expect(names.filter(name => name === '清除')).toHaveLength(3)
  expect(names).toEqual(expect.arrayContaining(['增加', '减少', '搜索', '上一页', '下一页', '关闭']))
})

test('and by another when another language is chosen', async () => {
  localStorage.setItem('paihao.language', 'pt')
  render(<Parts />, { wrapper: LanguageProvider })
  await waitFor(() => expect(namesOnPage()).toContain('Limpar'))
  expect(namesOnPage()).toEqual(expect.arrayContaining(['Aumentar', 'Diminuir', 'Página seguinte']))
  expect(namesOnPage().filter(name => /clear|close|value/i.test(name))).toEqual([])
})
