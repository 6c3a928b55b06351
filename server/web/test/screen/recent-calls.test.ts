import { RECENT, newCalls, recentCalls } from '../../src/screen/recent-calls'
import { call } from '../support/tickets'

const labels = (calls: readonly { label: string }[]): string[] => calls.map(({ label }) => label)

test('the newest call stands first', () => {
  expect(labels(recentCalls([], [call('A001', 1), call('A002', 2)]))).toEqual(['A002', 'A001'])
})

test('a number stays among the last calls when its holder has sat down', () => {
  const before = recentCalls([], [call('A001', 1)])
  expect(labels(recentCalls(before, [call('A002', 2)]))).toEqual(['A002', 'A001'])
})

test('a recalled number appears once, at its latest call', () => {
  const before = recentCalls([], [call('A001', 1), call('A002', 2)])
  const after = recentCalls(before, [call('A001', 3), call('A002', 2)])
  expect(labels(after)).toEqual(['A001', 'A002'])
})

test('there are never more than fit on the screen', () => {
  const many = Array.from({ length: 9 }, (_, i) => call(`A00${i}`, i))
  expect(recentCalls([], many)).toHaveLength(RECENT)
})

test('only calls that were not there before are announced, the older first', () => {
  const before = [call('A001', 1)]
  const now = [call('A003', 3), call('A002', 2), call('A001', 1)]
  expect(labels(newCalls(before, now))).toEqual(['A002', 'A003'])
})

test('a recall is announced again', () => {
  expect(labels(newCalls([call('A001', 1)], [call('A001', 3)]))).toEqual(['A001'])
})
