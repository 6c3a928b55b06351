import { bidSession, hall, HOUR, MINUTE, rulebook, SECOND } from './support/scenario'

const delivery = { accepted: true, seal: 'intact', copies: 3 } as const

describe('calling', () => {
  test('the next is who took first', () => {
    const venue = hall()
    const first = venue.take('ann')
    venue.take('bob')
    expect(venue.call()).toBe(first)
    expect(venue.ticket(first)).toMatchObject({ state: 'called', counterId: 'c1', calls: 1 })
  })

  test('nobody waiting: the queue is empty', () => {
    expect(hall().refused({ type: 'call', queueId: 'v.A', counterId: 'c1' })).toBe('queue/empty')
  })

  test('one at a time: a counter that still holds somebody calls nobody else', () => {
    const venue = hall()
    venue.take('ann')
    venue.take('bob')
    venue.call()
    expect(venue.refused({ type: 'call', queueId: 'v.A', counterId: 'c1' })).toBe('counter/busy')
    expect(venue.call('c2')).not.toBe('')
  })

  test('a counter that is not of the venue is unknown', () => {
    const venue = hall()
    venue.take('ann')
    expect(venue.refused({ type: 'call', queueId: 'v.A', counterId: 'c9' })).toBe('counter/unknown')
  })

  test('out of order needs a reason, and shows it', () => {
    const venue = hall()
    venue.take('ann')
    const bob = venue.take('bob')
    const wish = { type: 'call', queueId: 'v.A', counterId: 'c1', ticketId: bob } as const
    expect(venue.refused(wish)).toBe('ticket/reason_required')
    venue.do({ ...wish, reason: 'has a train to catch' })
    expect(venue.ticket(bob)).toMatchObject({ state: 'called', reason: 'has a train to catch' })
  })

  test('who has not arrived is passed over and keeps the place', () => {
    const venue = hall({ arrivalRequired: true })
    const ann = venue.take('ann')
    const bob = venue.take('bob')
    venue.do({ type: 'arrive', ticketId: bob, way: 'staff' })
    expect(venue.call()).toBe(bob)
    venue.do({ type: 'arrive', ticketId: ann, way: 'staff' })
    expect(venue.call('c2')).toBe(ann)
  })
})

describe('recalling and missing', () => {
  test('a ticket is called again so often and no more', () => {
    const venue = hall({ recallLimit: 2 })
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'recall', ticketId })
    venue.do({ type: 'recall', ticketId })
    expect(venue.refused({ type: 'recall', ticketId })).toBe('ticket/recall_limit')
  })

  test('by itself: three calls two minutes apart, then missed', () => {
    const venue = hall({ recallLimit: 2, recallInterval: 120 })
    const ticketId = venue.take('ann')
    venue.call()
    venue.wait(2 * MINUTE - 1).tick()
    expect(venue.ticket(ticketId).calls).toBe(1)
    venue.wait(1).tick()
    expect(venue.ticket(ticketId).calls).toBe(2)
    venue.wait(2 * MINUTE).tick()
    expect(venue.ticket(ticketId)).toMatchObject({ state: 'called', calls: 3 })
    venue.wait(2 * MINUTE).tick()
    expect(venue.ticket(ticketId).state).toBe('missed')
  })

  test('staff count a called ticket as missed at any time', () => {
    const venue = hall()
    const ticketId = venue.take('ann')
    expect(venue.refused({ type: 'miss', ticketId })).toBe('ticket/wrong_state')
    venue.call()
    venue.do({ type: 'miss', ticketId })
    expect(venue.ticket(ticketId).state).toBe('missed')
  })

  test('a missed ticket comes back behind the next three', () => {
    const venue = hall({ requeueAfter: 3 })
    const ann = venue.take('ann')
    for (const holder of ['b', 'c', 'd', 'e']) venue.take(holder)
    venue.call()
    venue.do({ type: 'miss', ticketId: ann })
    venue.do({ type: 'requeue', ticketId: ann })
    expect(venue.line()).toEqual(['b', 'c', 'd', 'ann', 'e'])
  })

  test('with fewer than three waiting it comes back at the end, and who takes afterwards stands behind', () => {
    const venue = hall({ requeueAfter: 3 })
    const ann = venue.take('ann')
    venue.take('b')
    venue.call()
    venue.do({ type: 'miss', ticketId: ann })
    venue.do({ type: 'requeue', ticketId: ann })
    venue.wait(SECOND).take('c')
    expect(venue.line()).toEqual(['b', 'ann', 'c'])
  })

  test('after its return time it cannot come back', () => {
    const venue = hall({ returnWithin: 30 })
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'miss', ticketId })
    venue.wait(30 * MINUTE)
    expect(venue.refused({ type: 'requeue', ticketId })).toBe('ticket/return_expired')
  })
})

describe('serving and finishing', () => {
  test('a visitor is called, served, done', () => {
    const venue = hall()
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'serve', ticketId })
    venue.do({ type: 'finish', ticketId })
    expect(venue.ticket(ticketId).state).toBe('done')
    expect(venue.refused({ type: 'finish', ticketId })).toBe('ticket/wrong_state')
  })

  test('the documents on the desk are the time of delivery, not the end of writing it up', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    venue.wait(HOUR - 1)
    venue.call()
    venue.do({ type: 'serve', ticketId })
    venue.wait(10 * MINUTE)
    venue.do({ type: 'finish', ticketId, delivery })
    expect(venue.ticket(ticketId)).toMatchObject({
      state: 'done',
      late: false,
      deliveredAt: venue.now - 10 * MINUTE,
    })
  })

  test('what came at the deadline or later is refused, and the record says why', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    venue.wait(HOUR)
    venue.call()
    venue.do({ type: 'serve', ticketId })
    expect(venue.refused({ type: 'finish', ticketId, delivery })).toBe('delivery/late')
    const refused = { ...delivery, accepted: false }
    expect(venue.refused({ type: 'finish', ticketId, delivery: refused })).toBe('delivery/reason_required')
    venue.do({ type: 'finish', ticketId, delivery: { ...refused, refusalReason: '逾期送达' } })
    expect(venue.ticket(ticketId)).toMatchObject({ state: 'done', late: true })
  })

  test('a bid is not done without its record', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'serve', ticketId })
    expect(venue.refused({ type: 'finish', ticketId })).toBe('delivery/required')
  })
})

describe('undoing the last key', () => {
  test('within a minute a finish, a miss or a void is taken back', () => {
    const venue = hall()
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'serve', ticketId })
    venue.do({ type: 'finish', ticketId })
    venue.wait(59 * SECOND).do({ type: 'undo', ticketId })
    expect(venue.ticket(ticketId).state).toBe('serving')
  })

  test('a minute later it stands', () => {
    const venue = hall()
    const ticketId = venue.take('ann')
    venue.do({ type: 'void', ticketId, reason: 'left' })
    venue.wait(60 * SECOND)
    expect(venue.refused({ type: 'undo', ticketId })).toBe('ticket/undo_expired')
  })

  test('not when the holder has taken anew, or the counter has called somebody else', () => {
    const venue = hall()
    const ann = venue.take('ann')
    venue.do({ type: 'void', ticketId: ann, reason: 'left' })
    venue.take('ann')
    expect(venue.refused({ type: 'undo', ticketId: ann })).toBe('ticket/has_newer')
    const called = venue.call()
    venue.do({ type: 'miss', ticketId: called })
    venue.take('bob')
    venue.call()
    expect(venue.refused({ type: 'undo', ticketId: called })).toBe('counter/busy')
  })
})

describe('undoing what was undone before', () => {
  test('only the very last key, once', () => {
    const venue = hall()
    const ticketId = venue.take('ann')
    venue.do({ type: 'void', ticketId, reason: 'left' })
    venue.do({ type: 'undo', ticketId })
    expect(venue.refused({ type: 'undo', ticketId })).toBe('ticket/wrong_state')
    venue.call()
    venue.do({ type: 'miss', ticketId })
    venue.do({ type: 'void', ticketId, reason: 'left' })
    venue.do({ type: 'undo', ticketId })
    expect(venue.refused({ type: 'undo', ticketId })).toBe('ticket/undo_expired')
  })

  test('a miss that is undone is called again, and the interval begins anew', () => {
    const venue = hall({ recallLimit: 0, recallInterval: 60 })
    const ticketId = venue.take('ann')
    venue.call()
    venue.wait(MINUTE).tick()
    venue.wait(30 * SECOND).do({ type: 'undo', ticketId })
    venue.wait(59 * SECOND).tick()
    expect(venue.ticket(ticketId)).toMatchObject({ state: 'called', counterId: 'c1' })
    venue.wait(SECOND).tick()
    expect(venue.ticket(ticketId).state).toBe('missed')
  })

  test('a void that is undone leaves the missed its right to come back', () => {
    const venue = hall({ returnWithin: 30 })
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'miss', ticketId })
    venue.wait(MINUTE).do({ type: 'void', ticketId, reason: 'left' })
    venue.do({ type: 'undo', ticketId })
    venue.wait(29 * MINUTE).do({ type: 'requeue', ticketId })
    expect(venue.line()).toEqual(['ann'])
  })

  test('a void that is undone gives back the place in line', () => {
    const venue = hall()
    const [ann] = ['ann', 'bob'].map(holder => venue.wait(SECOND).take(holder))
    venue.do({ type: 'void', ticketId: ann ?? '', reason: 'left' })
    venue.do({ type: 'undo', ticketId: ann ?? '' })
    expect(venue.line()).toEqual(['ann', 'bob'])
    expect(venue.ticket(ann ?? '').reason).toBeNull()
  })
})

describe('transferring', () => {
  test('who is sent to another queue keeps label and order', () => {
    const venue = hall()
    const ann = venue.take('ann')
    venue.wait(SECOND).take('bob', { queueId: 'v.B' })
    venue.call()
    venue.do({ type: 'transfer', ticketId: ann, queueId: 'v.B' })
    expect(venue.ticket(ann).label).toBe('A001')
    expect(venue.line('v.B')).toEqual(['ann', 'bob'])
  })

  test('who is sent to a counter is called by that one only', () => {
    const venue = hall()
    const ann = venue.take('ann')
    const bob = venue.take('bob')
    venue.do({ type: 'transfer', ticketId: ann, counterId: 'c2' })
    expect(venue.call('c1')).toBe(bob)
    expect(venue.call('c2')).toBe(ann)
  })

  test('a bid stays in its lot', () => {
    const venue = bidSession()
    const ticketId = venue.take('ann')
    expect(venue.refused({ type: 'transfer', ticketId, queueId: 'v.B' })).toBe('transfer/other_lot')
    expect(venue.refused({ type: 'transfer', ticketId })).toBe('transfer/nowhere')
  })
})

test('a bid that is on the desk is not sent on: its time of delivery stands', () => {
  const venue = bidSession()
  const ticketId = venue.take('ann')
  venue.call()
  venue.do({ type: 'serve', ticketId })
  const { deliveredAt } = venue.ticket(ticketId)
  expect(venue.refused({ type: 'transfer', ticketId, counterId: 'c2' })).toBe('ticket/wrong_state')
  expect(venue.ticket(ticketId)).toMatchObject({ state: 'serving', deliveredAt })
})

describe('where a transfer cannot lead', () => {
  test('to a queue or counter that is not there', () => {
    const venue = hall()
    const ticketId = venue.take('ann')
    expect(venue.refused({ type: 'transfer', ticketId, queueId: 'v.Z' })).toBe('not_found')
    expect(venue.refused({ type: 'transfer', ticketId, counterId: 'c9' })).toBe('counter/unknown')
  })

  test('to a queue in which the holder has another number', () => {
    const venue = hall()
    const ticketId = venue.take('ann')
    venue.take('ann', { queueId: 'v.B' })
    expect(venue.refused({ type: 'transfer', ticketId, queueId: 'v.B' })).toBe('ticket/has_newer')
  })

  test('and nobody may come back to a number besides the one they have now', () => {
    const venue = hall()
    const first = venue.take('ann')
    venue.call()
    venue.do({ type: 'transfer', ticketId: first, queueId: 'v.B' })
    venue.do({ type: 'call', queueId: 'v.B', counterId: 'c1' })
    venue.do({ type: 'miss', ticketId: first })
    expect(venue.take('ann', { queueId: 'v.B' })).toBe(first)
    const second = venue.take('ann')
    expect(venue.refused({ type: 'transfer', ticketId: second, queueId: 'v.B' })).toBe('ticket/has_newer')
    venue.do({ type: 'requeue', ticketId: first })
    expect(venue.line('v.B')).toEqual(['ann'])
  })
})

describe('coming back', () => {
  test('the queue is empty: at once the next, and before who takes later', () => {
    const venue = hall()
    const ann = venue.take('ann')
    venue.call()
    venue.do({ type: 'miss', ticketId: ann })
    venue.do({ type: 'requeue', ticketId: ann })
    venue.wait(1).take('bob')
    expect(venue.line()).toEqual(['ann', 'bob'])
    expect(venue.ticket(ann)).toMatchObject({ calls: 0, counterId: null, calledAt: null })
  })

  test('several behind the same one stand in the order in which they came back', () => {
    const venue = hall({ requeueAfter: 1, oneAtATime: false })
    const ids = ['a', 'b', 'c', 'd', 'e'].map(holder => venue.take(holder))
    const missed = ids.slice(0, 3)
    for (const ticketId of missed) {
      venue.call()
      venue.do({ type: 'miss', ticketId })
    }
    for (const ticketId of missed) venue.do({ type: 'requeue', ticketId })
    expect(venue.line()).toEqual(['d', 'a', 'b', 'c', 'e'])
  })

  test('a place decided within the return time counts only if committed within it', () => {
    const venue = hall({ returnWithin: 30 })
    const ticketId = venue.take('ann')
    venue.call()
    venue.do({ type: 'miss', ticketId })
    const decision = rulebook.decide(venue.venue, { type: 'requeue', by: 's', ticketId }, venue.now)
    expect(decision).toMatchObject({ notAfter: venue.now + 30 * MINUTE - 1 })
  })
})
