import { matching, stepFrom } from '../../src/dashboard/live/matching'
import { ticket } from '../support/tickets'

const bidder = { companyName: '示例路桥', creditCode: '', delegateName: '', phone: '' }
const line = [ticket({ label: 'A001' }), ticket({ label: 'A002', bidder }), ticket({ label: 'B012' })]
const labels = (tickets: readonly { label: string | null }[]) => tickets.map(({ label }) => label)

test('a number is found by any part of its label, in whatever case, or by the company', () => {
  expect(labels(matching(line, 'a00'))).toEqual(['A001', 'A002'])
  expect(labels(matching(line, '012'))).toEqual(['B012'])
  expect(labels(matching(line, '路桥'))).toEqual(['A002'])
  expect(matching(line, ' ')).toBe(line)
})

test('the arrows walk the line and stop at its ends', () => {
  expect(stepFrom(line, null, 1)?.label).toBe('A001')
  expect(stepFrom(line, null, -1)?.label).toBe('B012')
  expect(stepFrom(line, 'v1.A001', 1)?.label).toBe('A002')
  expect(stepFrom(line, 'v1.B012', 1)?.label).toBe('B012')
  expect(stepFrom([], null, 1)).toBeNull()
})
