import { deskOf } from '@paihao/shared/desk/desk'
import type { Place } from '@paihao/shared/desk/place'
import { bidSessionPolicy, hallPolicy, type Policy } from '@paihao/shared/rules/policy'
import { renderHook } from '@testing-library/react'
import { useDeskActions } from '../../src/dashboard/live/use-desk-actions'
import type { LiveKey } from '../../src/dashboard/live/live-keys'
import { at, nine, ticket } from '../support/tickets'

const placeWith = (policy: Policy): Place => ({
  ...{ kind: 'hall', venueId: 'v1', title: '江门市行政服务中心', details: [], state: 'open', queues: [] },
  ...{ counters: [], policy, canBook: false, opensAt: null, deadline: null, isCalledOff: false },
})
const waiting = [ticket({ label: 'A002' }), ticket({ label: 'A003', takenAt: at(1) })]
const served = ticket({ label: 'A001', state: 'serving', counterId: 'c1', calledAt: at(1) })

/** The keys offered at counter 1 while the last in line is in focus. */
function keysWith(policy: Policy, here: readonly (typeof served)[]): string[] {
  const { result } = renderHook(() =>
    useDeskActions({
      place: placeWith(policy),
      counter: { counterId: 'c1', name: '1 号窗口' },
      desk: deskOf(waiting, here),
      next: waiting[0] ?? null,
      focus: waiting[1] ?? null,
      now: nine,
      unconfirmed: [],
      press: () => undefined,
      onFocus: () => undefined,
    }),
  )
  return Object.keys(result.current.presses)
}

const calls: LiveKey[] = ['call', 'callThis']

test('a counter that holds one at a time calls nobody while somebody is there', () => {
  expect(keysWith(hallPolicy, [])).toEqual(expect.arrayContaining(calls))
  for (const key of calls) expect(keysWith(hallPolicy, [served])).not.toContain(key)
})

test('in an opening room the next may be called while somebody is still there', () => {
  expect(keysWith(bidSessionPolicy, [served])).toEqual(expect.arrayContaining(calls))
})
