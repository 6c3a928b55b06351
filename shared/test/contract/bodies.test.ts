import type { Schema } from '../../src/contract/endpoint'
import { endpoints } from '../../src/contract/endpoints'
import { faultsOf } from '../../src/contract/error'
import * as z from '../../src/contract/z'
import { bidSession, bidder, hall, ticket } from './examples'

const create = endpoints.createBidSession.body
const take = endpoints.takeTicket.body

function pathsWrongIn(schema: Schema, body: unknown): string[] {
  const parsed = z.safeParse(schema, body)
  return parsed.success ? [] : faultsOf(parsed.error).map(({ path }) => path)
}

describe('a bid session', () => {
  it('needs no more than what it is, and who comes when', () => {
    expect(create.parse(bidSession)).toEqual(bidSession)
  })

  it('loses the fields that are not known', () => {
    expect(create.parse({ ...bidSession, venueId: 'mine', policy: { colour: 1 } })).toEqual({
      ...bidSession,
      policy: {},
    })
  })

  it.each([
    ['no lots', { lots: [] }, 'lots'],
    ['a lot code twice', { lots: [bidSession.lots[0], bidSession.lots[0]] }, 'lots'],
    ['a deadline before the taking', { deadline: '2026-12-01T07:00:00+08:00' }, 'deadline'],
    ['a close behind the deadline', { takingClosesAt: '2026-12-01T11:00:00+08:00' }, 'deadline'],
    [
      'a close at the deadline before a draw',
      { takingClosesAt: bidSession.deadline, policy: { order: 'draw' } },
      'takingClosesAt',
    ],
    ['a time without an offset', { deadline: '2026-12-01T10:00:00' }, 'deadline'],
    ['a day that does not exist', { deadline: '2027-02-29T10:00:00+08:00' }, 'deadline'],
    ['a line break in a name', { projectName: 'a\nb' }, 'projectName'],
    ['half a character', { projectName: 'a\ud800' }, 'projectName'],
    ['a turned direction of writing', { projectName: 'a\u202eb' }, 'projectName'],
    ['blanks for a name', { tenderer: '   ' }, 'tenderer'],
    ['a name without end', { tenderer: 'x'.repeat(10_000) }, 'tenderer'],
    ['a number for a name', { tenderer: 7 }, 'tenderer'],
    ['a fraction as a limit', { policy: { recallLimit: 1.5 } }, 'policy.recallLimit'],
    ['a word of no policy', { policy: { visibility: 'secret' } }, 'policy.visibility'],
  ])('cannot have %s', (_, change, path) => {
    expect(pathsWrongIn(create, { ...bidSession, ...change })).toContain(path)
  })

  it('cannot be sealed with sequential labels, which is what it is by default', () => {
    expect(pathsWrongIn(create, { ...bidSession, policy: { numbering: 'sequential' } })).toEqual([
      'policy.numbering',
    ])
    const open = { numbering: 'sequential', visibility: 'open' }
    expect(create.safeParse({ ...bidSession, policy: open }).success).toBe(true)
  })

  it('takes times to the minute and in any offset', () => {
    const parsed = create.safeParse({ ...bidSession, takingOpensAt: '2026-12-01T00:00Z' })
    expect(parsed.success).toBe(true)
  })
})

describe('taking', () => {
  it('needs nothing in a hall', () => {
    expect(take.parse({})).toEqual({})
  })

  it('brings the bidder’s details into one form', () => {
    const typed = {
      ...bidder,
      companyName: ` ${bidder.companyName} `,
      creditCode: '９１４４０７００-ma0000015n ',
    }
    expect(take.parse({ bidder: typed })).toEqual({ bidder })
  })

  it('takes a credit code whose check character is wrong: the desk looks at the papers', () => {
    expect(take.safeParse({ bidder: { ...bidder, creditCode: '91350211M0000XUF46' } }).success).toBe(true)
  })

  it.each([
    ['no company', { companyName: undefined }, 'bidder.companyName'],
    ['a code of the wrong length', { creditCode: '9144' }, 'bidder.creditCode'],
    ['a code with an odd character', { creditCode: '91440700MA00000*5N' }, 'bidder.creditCode'],
    ['a phone of letters', { phone: 'call me' }, 'bidder.phone'],
  ])('refuses %s', (_, change, path) => {
    expect(pathsWrongIn(take, { bidder: { ...bidder, ...change } })).toEqual([path])
  })

  it.each([null, [], 'x', 7, { bidder: null }, { requestId: { $gt: '' } }])('refuses %j', body => {
    expect(take.safeParse(body).success).toBe(false)
  })
})

describe('a hall', () => {
  const schema = endpoints.createHall.body

  it('needs matters and counters', () => {
    expect(schema.parse(hall)).toEqual(hall)
  })

  it('has no counter for a matter that it does not have, and no prefix twice', () => {
    const counters = [{ name: '1', prefixes: ['C'] }]
    expect(pathsWrongIn(schema, { ...hall, counters })).toEqual(['counters'])
    expect(pathsWrongIn(schema, { ...hall, queues: [hall.queues[0], hall.queues[0]] })).toContain('queues')
  })

  it('never uses I and O, which look like digits', () => {
    expect(pathsWrongIn(schema, { ...hall, queues: [{ prefix: 'I', name: 'x' }] })).toContain(
      'queues.0.prefix',
    )
  })
})

describe('a reply', () => {
  it('keeps the staff’s view of a ticket and the holder’s apart', () => {
    const reply = endpoints.callTicket.replies[200]
    expect(reply.parse({ ticket: { ...ticket, name: 'x' } })).toEqual({ ticket })
    const seen = { ...ticket, order: ticket.takenAt, disputed: true }
    expect(reply.parse({ ticket: seen })).toEqual({ ticket: seen })
  })

  it('of a sealed session has neither count nor calls', () => {
    const queue = { queueId: 'q', venueId: 'v', prefix: 'A', name: 'x', state: 'open' }
    const snapshot = { queue, cursor: '0.1', calling: [], waiting: null }
    expect(endpoints.getQueue.replies[200].parse(snapshot)).toEqual(snapshot)
  })
})

it('a device belongs to a venue or to a hall, not to both and not to neither', () => {
  const schema = endpoints.createPairingCode.body
  const device = { kind: 'screen', name: '大屏' }
  expect(schema.safeParse({ ...device, hallId: 'h' }).success).toBe(true)
  expect(schema.safeParse(device).success).toBe(false)
  expect(schema.safeParse({ ...device, hallId: 'h', venueId: 'v' }).success).toBe(false)
})

it('a page of a list is bounded', () => {
  const schema = endpoints.listBidSessions.query
  expect(schema.parse({ limit: '20', mine: 'true' })).toEqual({ limit: 20, mine: true })
  for (const limit of ['0', '201', '-1', 'all', '1.5', ''])
    expect(schema.safeParse({ limit }).success).toBe(false)
})

it('faults name the place and not what was sent', () => {
  const parsed = take.safeParse({ bidder: { ...bidder, phone: 'secret' } })
  expect(parsed.success ? '' : JSON.stringify(faultsOf(parsed.error))).toBe(
    '[{"path":"bidder.phone","problem":"invalid_format"}]',
  )
})
