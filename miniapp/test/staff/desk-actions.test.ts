import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { renderHook } from '@testing-library/react'
import { useDeskActions } from '../../src/staff/lib/use-desk-actions'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

const at = '2026-11-23T09:00:00+08:00'
const ticket = (label: string): StaffTicket => ({
  ...{ ticketId: label, venueId: 'v', queueId: 'v.A', queueName: '社保', label },
  ...{ state: 'waiting', takenAt: at, order: at, calls: 0 },
})

function actions(isFreeToCall: boolean) {
  const { result } = renderHook(() =>
    useDeskActions({
      ...{ place: null, counterId: 'c1', isFreeToCall, canUndo: true, now: Date.parse(at) },
      ...{ next: ticket('A001'), focus: ticket('A002') },
      onDone: () => undefined,
      refresh: () => Promise.resolve(),
    }),
  )
  return result.current
}

it('a counter that is busy is offered no call, of the next or of one in particular', () => {
  expect(actions(false).presses.call).toBeUndefined()
  expect(actions(false).callThis).toBeNull()
})

it('a counter that is free calls the next, or one in particular', () => {
  expect(actions(true).presses.call).toBeDefined()
  expect(actions(true).callThis).not.toBeNull()
})
