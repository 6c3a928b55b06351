import { chineseParts } from '../../src/text/chinese-words'

const split = (text: string) =>
  chineseParts(text, 'en').map(({ words, isChinese }) => (isChinese ? `[${words}]` : words))

it.each([
  ['Counter 3', ['Counter 3']],
  ['开户', ['[开户]']],
  ['A005 · Please go to 2号窗口', ['A005 · Please go to ', '[2号窗口]']],
  ['Go to 3 号窗口', ['Go to ', '[3 号窗口]']],
  ['Go to 3', ['Go to 3']],
  ['第一开标室 · Closed', ['[第一开标室]', ' · Closed']],
  ['惠州市 排水管网 (二期) 工程', ['[惠州市 排水管网 (二期) 工程]']],
  ['横琴 EPC 项目', ['[横琴]', ' EPC ', '[项目]']],
  ['', []],
])('%j: the words that hold Chinese characters are told from the others', (text, parts) => {
  expect(split(text)).toEqual(parts)
})

it('nothing of a text is lost', () => {
  for (const text of [' 开户  now ', 'now 开户\n', ' ', 'P-046  第二标段  x'])
    expect(
      chineseParts(text, 'pt')
        .map(({ words }) => words)
        .join(''),
    ).toBe(text.trim() === '' ? '' : text)
})

it('on a Chinese page no words are told from the others', () => {
  expect(chineseParts('A005 · 2号窗口', 'zh-HK')).toEqual([{ words: 'A005 · 2号窗口', isChinese: false }])
})
