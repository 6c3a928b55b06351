import type { StaffTicket } from '../../src/contract/ticket'
import { deskOf, mayCall, mayUndo } from '../../src/desk/desk'

const at = '2026-11-23T09:00:00+08:00'
const called = (counterId: string): StaffTicket => ({
  ...{ ticketId: counterId, venueId: 'v', queueId: 'v.A', queueName: '社保', label: 'A001' },
  ...{ state: 'called', takenAt: at, order: at, calls: 1, counterId },
})

describe('whether a counter may call', () => {
  const desk = deskOf([], [called('c1')])

  test('one at a time: not while it holds somebody, whatever other counters hold', () => {
    expect(mayCall(desk, 'c1', { oneAtATime: true })).toBe(false)
    expect(mayCall(desk, 'c2', { oneAtATime: true })).toBe(true)
  })

  test('several at a time: always', () => {
    expect(mayCall(desk, 'c1', { oneAtATime: false })).toBe(true)
  })
})

describe('whether the last key can be taken back', () => {
  const desk = deskOf([], [called('c1')])
  const policy = { oneAtATime: true }
  const ended = (state: 'done' | 'void', counterId: string): StaffTicket => ({
    ...called(counterId),
    ...{ ticketId: 'earlier', state },
  })

  test('not when the counter has gone on to somebody else', () => {
    expect(mayUndo(desk, ended('done', 'c1'), policy)).toBe(false)
    expect(mayUndo(desk, ended('done', 'c1'), { oneAtATime: false })).toBe(true)
  })

  test('while the counter is free, and where it leads back to no counter', () => {
    expect(mayUndo(desk, ended('done', 'c2'), policy)).toBe(true)
    expect(mayUndo(desk, ended('void', 'c1'), policy)).toBe(true)
  })
})
