/** @jest-environment node */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8 } from '@paihao/shared/proof/bytes'
import { drawCommitment } from '@paihao/shared/rules/draw'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import { createVenueRulebook, type VenueCommand } from '@paihao/shared/rules/venue-rulebook'
import { drawResult } from '../../src/verify/check-draw'
import { bundleOf, eventsOfADay } from '../support/record'
import { nine } from '../support/tickets'

const hash = (text: string): string => Buffer.from(sha256(utf8(text))).toString('hex')
const HOUR = 3_600_000

/** A session whose order was drawn among five, but for those who went after the list had closed. */
function eventsOfADraw(between: readonly VenueCommand[] = []): string[] {
  const rulebook = createVenueRulebook(hash)
  const venue = rulebook.empty()
  const take = (name: string): VenueCommand => ({
    type: 'take',
    by: `holder/${name}`,
    ticketId: `v1.${name}`,
    queueId: 'v1.A',
    holderKey: name,
    bidderKey: name,
    nonce: `nonce-of-${name}`,
  })
  const facts = {
    kind: 'bidSession' as const,
    ...{
      agencyId: 'a',
      agencyName: 'a',
      projectCode: 'p',
      projectName: 'p',
      tenderer: 't',
      openingRoom: 'r',
    },
    takingOpensAt: nine,
    takingClosesAt: nine + HOUR,
    deadline: nine + 2 * HOUR,
  }
  const commands: [number, VenueCommand][] = [
    [
      0,
      {
        type: 'create',
        by: 'staff/s',
        venueId: 'v1',
        facts,
        policy: { ...bidSessionPolicy, order: 'draw' },
        queues: [{ queueId: 'v1.A', prefix: 'A', name: '绿化养护', lotCode: 'I' }],
        counters: [{ counterId: 'c1', name: '1 号受理台', queueIds: [] }],
      },
    ],
    [0, { type: 'publish', by: 'staff/s', commitment: drawCommitment(hash, 'v1', 'secret') }],
    ...['ann', 'bob', 'cai', 'dan', 'eve'].map((name): [number, VenueCommand] => [1, take(name)]),
    [HOUR, { type: 'closeList', by: 'clock' }],
    ...between.map((command): [number, VenueCommand] => [HOUR, command]),
    [HOUR, { type: 'draw', by: 'staff/s', number: '6174', secret: 'secret' }],
  ]
  return commands.map(([after, command]) => {
    const decision = rulebook.decide(venue, command, nine + after)
    if (!('event' in decision)) throw new Error(JSON.stringify(decision))
    rulebook.evolve(venue, decision.event)
    return JSON.stringify(decision.event)
  })
}

const results = (events: readonly string[]) => drawResult(bundleOf(events))?.steps.map(({ result }) => result)

test('a draw comes out the same on any device, with everybody in it once', () => {
  const draw = drawResult(bundleOf(eventsOfADraw()))
  expect(draw?.steps.map(({ result }) => result)).toEqual(['passed', 'passed', 'passed', 'passed'])
  expect(draw?.lots.map(({ name }) => name)).toEqual(['绿化养护'])
  expect(new Set(draw?.lots[0]?.labels).size).toBe(5)
  expect(draw?.number).toBe('6174')
})

test('whoever cancels or is voided between the list and the draw stands in the list, and is not drawn', () => {
  const events = eventsOfADraw([
    { type: 'cancel', by: 'holder/ann', ticketId: 'v1.ann' },
    { type: 'void', by: 'staff/s', ticketId: 'v1.bob', reason: '重复登记' },
  ])
  expect(results(events)).toEqual(['passed', 'passed', 'passed', 'passed'])
  expect(drawResult(bundleOf(events))?.lots[0]?.labels).toHaveLength(3)
})

test('another secret, another list, another number, another order: each is found out', () => {
  const events = eventsOfADraw()
  const changed = (from: string, to: string) => events.map(event => event.replace(from, to))
  expect(results(changed('"secret":"secret"', '"secret":"terces"'))?.[0]).toBe('failed')
  expect(results(changed('nonce-of-ann', 'nonce-of-eve'))?.[1]).toBe('failed')
  expect(results(changed('"number":"6174"', '"number":"6175"'))?.[2]).toBe('failed')
  const order = drawResult(bundleOf(events))
  expect(order).not.toBeNull()
  const swapped = events.map(event =>
    event.replace(/"ticketIds":\["([^"]+)","([^"]+)"/, '"ticketIds":["$2","$1"'),
  )
  expect(results(swapped)?.[3]).toBe('failed')
})

test('where nothing was drawn there is nothing to recompute', () => {
  expect(drawResult(bundleOf(eventsOfADay()))).toBeNull()
})
