import { parseAppendReply, parseClock, parseEntries, parseMessage } from '../../src/log/replies'

const time = 1_795_000_000_000

test.each([
  [['OK', time], { status: 'OK', time }],
  [['TURN', time], { status: 'TURN', time }],
  [['LOST', time, '3-7'], { status: 'LOST', time, head: '3-7' }],
  [['NEW', time, [['3-7', ['b', 'x']]]], { status: 'NEW', time, entries: [{ id: '3-7', payload: 'x' }] }],
])('%j is an answer of the script', (reply, expected) => {
  expect(parseAppendReply(reply)).toEqual(expected)
})

test.each([
  null,
  'OK',
  [],
  ['OK'],
  ['OK', 'soon'],
  ['OK', Number.NaN],
  ['OK', 0],
  ['FINE', time],
  ['LOST', time],
  ['LOST', time, 'head'],
  ['NEW', time],
  ['NEW', time, [['3-7']]],
  ['NEW', time, [['3-7', ['b']]]],
  ['NEW', time, [['3', ['b', 'x']]]],
  ['NEW', time, [['3-7', ['c', 'x']]]],
])('%j is a fault', reply => {
  expect(() => parseAppendReply(reply)).toThrow('of unknown form')
})

test('entries and clock are read, and nothing else is taken for them', () => {
  expect(parseEntries([])).toEqual([])
  expect(parseClock(['1795000000', '123456'])).toBe(1_795_000_000_123)
  for (const wrong of [null, ['1'], ['a', 'b'], [1, 2, 3]])
    expect(() => parseClock(wrong)).toThrow('of unknown form')
  expect(() => parseEntries({})).toThrow('of unknown form')
})

test('a published message is an id, a line break and the payload', () => {
  expect(parseMessage('3-7\n2-5\n{}')).toEqual({ id: '3-7', payload: '2-5\n{}' })
  expect(parseMessage('3-7')).toEqual({ id: '3-7', payload: '' })
  for (const wrong of ['', '\n', 'x\n{}', '3\n{}']) expect(parseMessage(wrong)).toBeNull()
})
