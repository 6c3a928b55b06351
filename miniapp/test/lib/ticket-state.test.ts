import type { QueueChanged } from '@paihao/shared/contract/sockets'
import type { TicketSnapshot } from '@paihao/shared/contract/ticket'
import { afterQueueChange, offered, type TicketState } from '../../src/lib/ticket-state'

function snapshot(cursor: string, ahead: number | null = 3): TicketSnapshot {
  return {
    ticket: {
      ticketId: 'h.t1',
      venueId: 'h',
      queueId: 'h.A',
      queueName: '社会保险',
      label: 'A007',
      state: 'waiting',
      takenAt: '2026-11-23T10:00:00.000+08:00',
      calls: 0,
    },
    ahead,
    wait: null,
    cursor,
    ...(ahead === null ? {} : { place: [1000, 7, 0] }),
  }
}

function change(left: number[], joined: number[], waiting = 9): QueueChanged {
  return {
    queueId: 'h.A',
    queue: { queueId: 'h.A', venueId: 'h', prefix: 'A', name: '社会保险', state: 'open' },
    cursor: '1.9',
    calling: [],
    waiting,
    left,
    joined,
  }
}

const at = (value: TicketSnapshot): TicketState => ({ snapshot: value, at: 0, isKept: false })
const aheadOf = (state: TicketState | 'ask') => (state === 'ask' ? 'ask' : state.snapshot?.ahead)

describe('a ticket’s state', () => {
  it.each([
    ['9', '10', true],
    ['10', '9', false],
    ['10', '10', true],
    ['2.9', '2.10', true],
  ])('at cursor %s takes one of cursor %s: %s', (known, offer, isTaken) => {
    const after = offered(at(snapshot(known)), snapshot(offer, 1), 5_000)
    expect(after.snapshot?.ahead).toBe(isTaken ? 1 : 3)
  })

  it('takes anything in place of what storage kept of another ticket', () => {
    const empty: TicketState = { snapshot: null, at: 0, isKept: true }
    expect(offered(empty, snapshot('1'), 7)).toEqual({ snapshot: snapshot('1'), at: 7, isKept: false })
  })
})

describe('how many are ahead', () => {
  it('falls by those before me who leave, and by nobody behind me', () => {
    const after = afterQueueChange(at(snapshot('4')), change([900, 1, 0, 1000, 8, 0], []), 5_000)
    expect(aheadOf(after)).toBe(2)
  })

  it('rises by those who come in before me: a requeue, a priority', () => {
    expect(aheadOf(afterQueueChange(at(snapshot('4')), change([], [1000, 6, 1]), 5_000))).toBe(4)
  })

  it('is never more than the others who wait', () => {
    expect(aheadOf(afterQueueChange(at(snapshot('4')), change([], [1000, 6, 1], 4), 5_000))).toBe(3)
  })

  it('is asked for when the message does not say who moved', () => {
    const { left: _left, joined: _joined, ...untold } = change([], [])
    expect(afterQueueChange(at(snapshot('4')), untold, 5_000)).toBe('ask')
  })

  it('is asked for when the message may tell what the snapshot had counted already', () => {
    expect(afterQueueChange(at(snapshot('4')), change([900, 1, 0], []), 200)).toBe('ask')
    expect(aheadOf(afterQueueChange(at(snapshot('4')), change([], [2000, 9, 0]), 200))).toBe(3)
  })

  it('stays unknown in a sealed session', () => {
    const sealed = at(snapshot('4', null))
    expect(afterQueueChange(sealed, change([900, 1, 0], []), 5_000)).toBe(sealed)
  })
})
