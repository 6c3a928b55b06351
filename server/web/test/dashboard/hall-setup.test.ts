import type { Hall } from '@paihao/shared/contract/hall'
import { hallInput } from '@paihao/shared/contract/hall'
import { hallPolicy } from '@paihao/shared/rules/policy'
import { emptyHall, hallChangeOf, timesOfDay, treeOf, typedOf } from '../../src/dashboard/halls/hall-setup'

const hall: Hall = {
  hallId: 'h1',
  name: '示例大厅',
  level: 'county',
  parentId: 'h0',
  queues: [{ prefix: 'A', name: '社会保险' }],
  counters: [{ name: '1 号窗口', prefixes: ['A'] }],
  hours: [{ days: [1, 2], from: '09:00', to: '12:00' }],
  exceptions: [
    { date: '2026-10-01', hours: [], note: '国庆节' },
    { date: '2026-12-31', hours: [{ from: '09:00', to: '20:00' }] },
  ],
  policy: hallPolicy,
  revision: 3,
}

test('a hall that is opened and saved as it is stays as it is', () => {
  const { hallId: _id, policy: _policy, ...setup } = hall
  expect(hallChangeOf(typedOf(hall), hall.revision)).toEqual(setup)
})

test('a date that is made a holiday loses its hours, and dates are sent in their order', () => {
  const typed = typedOf(hall)
  typed.exceptions.reverse()
  for (const one of typed.exceptions) one.isClosed = true
  const { exceptions } = hallChangeOf(typed)
  expect(exceptions).toEqual([
    { date: '2026-10-01', hours: [], note: '国庆节' },
    { date: '2026-12-31', hours: [] },
  ])
})

test('a new hall begins with the usual hours, and small letters count as large ones', () => {
  const typed = { ...emptyHall, name: 'x', queues: [{ prefix: 'a', name: 'y' }] }
  const input = hallChangeOf({ ...typed, counters: [{ name: 'z', prefixes: ['A'] }] })
  expect(input.hours).toHaveLength(2)
  expect(hallInput.safeParse(input).success).toBe(true)
})

test('the times to choose from begin a day and end it', () => {
  expect([timesOfDay[0], timesOfDay[37], timesOfDay.at(-1)]).toEqual(['00:00', '09:15', '24:00'])
})

test('each hall is followed by those under it; one whose parent is not shown stands alone', () => {
  const place = (hallId: string, parentId: string | null): Hall => ({ ...hall, hallId, parentId })
  const halls = [place('b', null), place('a', null), place('a2', 'a1'), place('a1', 'a'), place('x', 'gone')]
  expect(treeOf(halls).map(({ hall: { hallId }, depth }) => `${hallId}${depth}`)).toEqual([
    'b0',
    'a0',
    'a11',
    'a22',
    'x0',
  ])
})
