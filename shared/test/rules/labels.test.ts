import fc from 'fast-check'
import { isOpaqueLabel, opaqueCapacity, opaqueLabel, sequentialLabel } from '../../src/rules/labels'
import { Table } from '../../src/rules/table'
import { bidSession, rulebook } from './support/scenario'

test('sequential labels have three digits and grow when they must', () => {
  expect([1, 42, 999, 1000].map(n => sequentialLabel('A', n))).toEqual(['A001', 'A042', 'A999', 'A1000'])
})

test('from any start every opaque label is found before one comes twice', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: 1, max: 3 }), (random, digits) => {
      const used = new Table<string, string>()
      for (let i = 0; i < 10 ** digits; i++) {
        const label = opaqueLabel('A', digits, random, used)
        expect(isOpaqueLabel(label, 'A', digits)).toBe(true)
        expect(used.has(label)).toBe(false)
        used.set(label, 't')
      }
      expect(() => opaqueLabel('A', digits, random, used)).toThrow('no label')
    }),
    { numRuns: 20 },
  )
})

test('a recorded label must have the form of its queue', () => {
  for (const label of ['A12', 'A1234', 'B123', 'A12x', ' A123'])
    expect(isOpaqueLabel(label, 'A', 3)).toBe(false)
  expect(isOpaqueLabel('A007', 'A', 3)).toBe(true)
})

test.each(['arrival', 'draw'] as const)('when nine labels in ten are given the queue is full: %s', order => {
  const venue = bidSession({ labelDigits: 2, order })
  for (let i = 0; i < opaqueCapacity(2); i++) venue.take(`h${i}`)
  const wish = { type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h', bidderKey: 'b' } as const
  expect(venue.refused(wish)).toBe('queue/full')
  expect(venue.take('h', { queueId: 'v.B' })).not.toBe('')
})

test('a log that gives a label twice does not pass', () => {
  const venue = bidSession()
  const { label } = venue.ticket(venue.take('ann'))
  const command = {
    type: 'take',
    by: 'h',
    queueId: 'v.A',
    ticketId: 'x',
    holderKey: 'bob',
    bidderKey: 'b',
    label: label ?? '',
  } as const
  expect(rulebook.decide(venue.venue, command, venue.now)).toMatchObject({ refused: { code: 'queue/full' } })
})
