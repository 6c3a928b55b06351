import fc from 'fast-check'
import { digitsAt, isOpaqueLabel, opaqueCapacity, opaqueLabel, sequentialLabel } from '../../src/rules/labels'
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
  expect([3, 4, 5, 6].map(n => isOpaqueLabel('A' + '1'.repeat(n), 'A', 4, 5))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

const wish = { type: 'take', queueId: 'v.A', ticketId: 'x', holderKey: 'h', bidderKey: 'b' } as const

test.each(['arrival', 'draw'] as const)(
  'before version 4 a queue was full when nine labels in ten were given: %s',
  order => {
    const venue = bidSession({ labelDigits: 2, order }, { rulebook: 3 })
    for (let i = 0; i < opaqueCapacity(2); i++) venue.take(`h${i}`)
    expect(venue.refused(wish)).toBe('queue/full')
    expect(venue.take('h', { queueId: 'v.B' })).not.toBe('')
  },
)

test.each(['arrival', 'draw'] as const)('a queue with opaque labels is never full: %s', order => {
  const venue = bidSession({ labelDigits: 2, order })
  for (let i = 0; i < 120; i++) venue.take(`h${i}`)
  const labels = [...venue.venue.tickets.values()].flatMap(({ label }) => label ?? [])
  expect(new Set(labels).size).toBe(order === 'draw' ? 0 : 120)
})

test('labels grow by a digit at a count between 45 and 90 in 100 that the server keeps for itself', () => {
  const grownAt = (slack: number): number => {
    const venue = bidSession({ labelDigits: 2 })
    for (let taken = 0; ; taken++) {
      const { label } = venue.ticket(venue.take(`h${taken}`, { slack }))
      if (label?.length === 4) return taken
    }
  }
  expect([0, 2 ** 31, 2 ** 32 - 1].map(grownAt)).toEqual([45, 68, 90])
  expect(digitsAt(4, 89_999)).toBe(5)
  expect(digitsAt(4, 90_000)).toBe(6)
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
