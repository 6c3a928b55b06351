/** @jest-environment node */
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import type { VenueCommand } from '@paihao/shared/rules/venue-rulebook'
import { rulebook } from '../../src/verify/check-bundle'
import { openingRecord } from '../../src/verify/opening-record'
import { bundleOf, eventsOfADay } from '../support/record'
import { nine } from '../support/tickets'

const MINUTE = 60_000
const names = { agencyId: 'a', agencyName: 'a', projectCode: 'p', projectName: 'p', tenderer: 't' }
const good = { accepted: true, seal: 'intact', copies: 2 } as const

/** A session in which one bid was accepted, put right and withdrawn, and another came late. */
function eventsOfAnOpening(): string[] {
  const venue = rulebook.empty()
  const by = 'staff/s1'
  const take = (name: string): VenueCommand => ({
    type: 'take',
    by: 'holder',
    ...{ ticketId: `v1.${name}`, queueId: 'v1.A', holderKey: name, bidderKey: name, random: name.length },
  })
  const call: VenueCommand = { type: 'call', by, queueId: 'v1.A', counterId: 'c1' }
  const commands: [at: number, VenueCommand][] = [
    [
      0,
      {
        type: 'create',
        by,
        venueId: 'v1',
        facts: {
          kind: 'bidSession',
          ...names,
          openingRoom: 'r',
          ...{ takingOpensAt: nine, takingClosesAt: nine + 30 * MINUTE, deadline: nine + 30 * MINUTE },
        },
        policy: { ...bidSessionPolicy, numbering: 'sequential', visibility: 'open' },
        queues: [{ queueId: 'v1.A', prefix: 'A', name: '监理', lotCode: 'I' }],
        counters: [{ counterId: 'c1', name: '1', queueIds: [] }],
      },
    ],
    [0, { type: 'publish', by }],
    [1, take('one')],
    [1, take('two')],
    [2, call],
    [3, { type: 'serve', by, ticketId: 'v1.one' }],
    [4, { type: 'finish', by, ticketId: 'v1.one', delivery: good }],
    [
      5,
      { type: 'correct', by, ticketId: 'v1.one', delivery: { ...good, copies: 3 }, reason: 'counted anew' },
    ],
    [6, { type: 'withdraw', by, ticketId: 'v1.one' }],
    [31, call],
    [32, { type: 'serve', by, ticketId: 'v1.two' }],
  ]
  return commands.map(([minutes, command]) => {
    const decision = rulebook.decide(venue, command, nine + minutes * MINUTE)
    if (!('event' in decision)) throw new Error(`${command.type}: ${JSON.stringify(decision)}`)
    rulebook.evolve(venue, decision.event)
    return JSON.stringify(decision.event)
  })
}

it('the public record tells every version of a bid’s record, and what came too late, without a name', () => {
  const record = openingRecord(bundleOf(eventsOfAnOpening()))
  const lots = record?.lots
  expect(record).toMatchObject({ project: 'p p', openingRoom: 'r', calledOff: null, objections: [] })
  expect(lots?.map(({ name }) => name)).toEqual(['I 监理'])
  expect(lots?.[0]?.lines.map(({ label, kind, copies, reason }) => [label, kind, copies, reason])).toEqual([
    ['A001', 'recorded', 2, null],
    ['A001', 'corrected', 3, 'counted anew'],
    ['A001', 'withdrawn', 3, null],
    ['A002', 'late', null, null],
  ])
})

it('a hall has no such record', () => {
  expect(openingRecord(bundleOf(eventsOfADay()))).toBeNull()
})
