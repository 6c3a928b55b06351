import { placeOf } from '../../src/voice/place'
import { spokenCall, type Speech } from '../../src/voice/spoken-call'

const mandarin: Speech = { language: 'cmn', one: '幺', isBidSession: false }
const cantonese: Speech = { ...mandarin, language: 'yue' }
const english: Speech = { ...mandarin, language: 'en' }

const said = (label: string, counterName: string, speech: Speech): string =>
  spokenCall({ label, counterName }, speech).join(' ')

test('a call is read sign by sign, and says the window', () => {
  expect(said('A005', '3 号窗口', mandarin)).toBe('请 A 零 零 五 号 到 三 号 窗口')
  expect(said('A005', '3 号窗口', cantonese)).toBe('請 A 零 零 五 號 到 三 號 窗口')
  expect(said('A005', '3 号窗口', english)).toBe('number A zero zero five please go to counter three')
})

test('1 is 幺 or 一 in a label, as the hall wants it, and always 一 for a window', () => {
  expect(said('A011', '1 号窗口', mandarin)).toBe('请 A 零 幺 幺 号 到 一 号 窗口')
  expect(said('A011', '1 号窗口', { ...mandarin, one: '一' })).toBe('请 A 零 一 一 号 到 一 号 窗口')
  expect(said('A011', '1 号窗口', cantonese)).toBe('請 A 零 一 一 號 到 一 號 窗口')
})

test('bidders are called to hand over their bid', () => {
  const bids = { ...mandarin, isBidSession: true }
  expect(said('B003', '第一开标室', bids)).toBe('请 B 零 零 三 号 到 第 一 开标室 递交投标文件')
  expect(said('B003', '2 号受理台', bids)).toBe('请 B 零 零 三 号 到 二 号 受理台 递交投标文件')
  expect(said('B003', '第一开标室', { ...bids, language: 'yue' })).toBe(
    '請 B 零 零 三 號 到 第 一 開標室 遞交投標文件',
  )
  expect(said('B003', '第一开标室', { ...bids, language: 'en' })).toBe(
    'number B zero zero three please go to opening room one to hand over your bid',
  )
})

test.each([
  ['10 号窗口', '十 号 窗口', 'counter ten'],
  ['12号窗口', '十 二 号 窗口', 'counter twelve'],
  ['20 号窗口', '二 十 号 窗口', 'counter twenty'],
  ['35 号窗口', '三 十 五 号 窗口', 'counter thirty five'],
  ['105 号窗口', '一 百 零 五 号 窗口', 'counter one hundred and five'],
  ['112 号窗口', '一 百 一 十 二 号 窗口', 'counter one hundred and twelve'],
  ['200 号窗口', '二 百 号 窗口', 'counter two hundred'],
  ['十二号窗口', '十 二 号 窗口', 'counter twelve'],
  ['Counter 12', '十 二 号 窗口', 'counter twelve'],
  ['Balcão n.º 7', '七 号 窗口', 'counter seven'],
  ['A3 窗口', 'A 三 号 窗口', 'counter A three'],
  ['社保 3 号窗口', '社保 三 号 窗口', 'social security counter three'],
  ['5', '五 号 窗口', 'counter five'],
])('the counter "%s" is said as it is counted', (name, inMandarin, inEnglish) => {
  expect(said('C2', name, mandarin)).toBe(`请 C 二 号 到 ${inMandarin}`)
  expect(said('C2', name, english)).toBe(`number C two please go to ${inEnglish}`)
})

test('a counter whose name cannot be said sends people to the screen, not to a wrong counter', () => {
  for (const name of ['贵宾室', '东区 3 号窗口', '0 号窗口']) expect(placeOf(name)).toBeNull()
  expect(said('A005', '东区 3 号窗口', mandarin)).toBe('请 A 零 零 五 号 请看大屏幕')
  expect(said('A005', '东区 3 号窗口', cantonese)).toBe('請 A 零 零 五 號 請看大螢幕')
  expect(said('A005', '东区 3 号窗口', english)).toBe('number A zero zero five please look at the screen')
})

test('a counter that the hall has recorded itself is said as recorded', () => {
  const isRecorded = (word: string): boolean => word === '贵宾室'
  expect(said('A005', '贵宾室', { ...mandarin, isRecorded })).toBe('请 A 零 零 五 号 到 贵宾室')
})
