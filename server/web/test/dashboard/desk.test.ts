import { deskOf, deskWith, nextOf, queuesOf } from '@paihao/shared/desk/desk'
import { at, nine, ticket } from '../support/tickets'

const B = 'v1.B'

test('a counter with queues of its own calls from those alone', () => {
  expect(queuesOf({ counterId: 'c1', name: '1 号窗口', queueIds: [B] }, ['v1.A', B])).toEqual([B])
  expect(queuesOf({ counterId: 'c1', name: '1 号窗口' }, ['v1.A', B])).toEqual(['v1.A', B])
  expect(queuesOf(null, ['v1.A'])).toEqual(['v1.A'])
})

test('of several queues, the one whose first ticket has the earliest order is called from', () => {
  const { waiting } = deskOf(
    [
      ticket({ label: 'A001', order: at(3) }),
      ticket({ label: 'A002', order: at(4) }),
      ticket({ label: 'B001', queueId: B, order: at(2) }),
    ],
    [],
  )
  expect(nextOf(waiting, ['v1.A', B], false)?.label).toBe('B001')
  expect(nextOf(waiting, ['v1.A'], false)?.label).toBe('A001')
  expect(nextOf([], ['v1.A'], false)).toBeNull()
})

test('within a queue the order of the server stands, also between equal times', () => {
  const { waiting } = deskOf([ticket({ label: 'A002' }), ticket({ label: 'A001' })], [])
  expect(nextOf(waiting, ['v1.A'], false)?.label).toBe('A002')
})

test('where arrival is needed, those who have not arrived are passed over', () => {
  const waiting = [ticket({ label: 'A001' }), ticket({ label: 'A002', arrivedAt: at(1) })]
  expect(nextOf(waiting, ['v1.A'], true)?.label).toBe('A002')
})

test('the desk sorts tickets by what can be done with them', () => {
  const desk = deskOf(
    [ticket({ label: 'A005' })],
    [
      ticket({ label: 'A001', state: 'called', calledAt: at(1) }),
      ticket({ label: 'A002', state: 'serving', calledAt: at(2) }),
      ticket({ label: 'A003', state: 'missed', endedAt: at(3) }),
      ticket({ label: 'A004', state: 'done' }),
    ],
  )
  expect(desk.current.map(({ label }) => label)).toEqual(['A002', 'A001'])
  expect(desk.missed.map(({ label }) => label)).toEqual(['A003'])
  expect(desk.all.size).toBe(5)
})

test('a ticket that the server has just told takes its place among the others', () => {
  const desk = deskOf([ticket({ label: 'A001' }), ticket({ label: 'A002', order: at(1) })], [])
  const called = deskWith(desk, ticket({ label: 'A001', state: 'called', calledAt: at(2) }))
  expect(called.waiting.map(({ label }) => label)).toEqual(['A002'])
  expect(called.current.map(({ label }) => label)).toEqual(['A001'])
  const back = deskWith(called, ticket({ label: 'A001', order: at(2) }))
  expect(back.waiting.map(({ label }) => label)).toEqual(['A002', 'A001'])
  expect(back.current).toEqual([])
})

test('one who comes back among those who took in the same instant stands behind the third at once', () => {
  const taken = [1, 2, 3, 4, 5].map(number =>
    ticket({ label: `A00${number}`, order: at(0), place: [nine, number, 0] }),
  )
  const back = deskWith(
    deskOf(taken.slice(1), []),
    ticket({ label: 'A001', order: at(0), place: [nine, 4, 1] }),
  )
  expect(back.waiting.map(({ label }) => label)).toEqual(['A002', 'A003', 'A004', 'A001', 'A005'])
})

test('who was listed twice, since a page began anew, stands in line once', () => {
  const [one, two] = [ticket({ label: 'A001' }), ticket({ label: 'A002', order: at(1) })]
  expect(deskOf([one, two, one], []).waiting).toEqual([one, two])
})
