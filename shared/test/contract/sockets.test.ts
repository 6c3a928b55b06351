import { compareCursors } from '../../src/contract/cursor'
import { parseTopic, watchAck } from '../../src/contract/sockets'
import { ticket } from './examples'

describe('cursors', () => {
  it.each([
    ['9', '10', -1],
    ['1.2', '1.10', -1],
    ['2-0', '1-99', 1],
    ['1.5', '1-5', 0],
    ['0.9', '1.0', -1],
    ['1', '1.0', -1],
    ['007', '7', 0],
    ['9007199254740993', '9007199254740992', 1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareCursors(a, b))).toBe(sign)
    expect(Math.sign(compareCursors(b, a))).toBe(sign === 0 ? 0 : -sign)
  })
})

describe('topics', () => {
  it('are a kind and an id', () => {
    expect(parseTopic('queue/v1.a')).toEqual({ kind: 'queue', id: 'v1.a' })
    expect(parseTopic('hall/h')).toEqual({ kind: 'hall', id: 'h' })
  })

  it.each([
    'queue',
    'queue/',
    'room/1',
    'queue/a/b',
    'queue/a\n',
    'queue/{v}',
    `ticket/${'x'.repeat(99)}`,
    7,
    null,
    {},
  ])('are not %j', name => {
    expect(parseTopic(name)).toBeNull()
  })
})

it('an ack is a snapshot with its cursor, or a reason', () => {
  const snapshot = { ticket, ahead: null, wait: null, cursor: '3' }
  expect(watchAck.parse({ ok: true, cursor: '3', snapshot })).toEqual({ ok: true, cursor: '3', snapshot })
  const error = { code: 'not_found', message: 'x', id: '1' }
  expect(watchAck.parse({ ok: false, error })).toEqual({ ok: false, error })
  expect(watchAck.safeParse({ ok: true }).success).toBe(false)
})
