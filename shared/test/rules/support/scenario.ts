import { createHash } from 'node:crypto'
import { bidSessionPolicy, hallPolicy, type Policy } from '../../../src/rules/policy'
import type { Ticket } from '../../../src/rules/ticket'
import { createVenueRulebook, type VenueCommand, type VenueEvent } from '../../../src/rules/venue-rulebook'
import type { Slots, Venue } from '../../../src/rules/venue'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
export const rulebook = createVenueRulebook(sha256)

/** 2026-11-23 09:00 in Asia/Shanghai. */
export const NINE = Date.UTC(2026, 10, 23, 1)
export const SECOND = 1000
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A command without who gives it: staff, unless it says otherwise. */
export type Wish = VenueCommand extends infer C
  ? C extends VenueCommand
    ? Omit<C, 'by'> & { by?: string }
    : never
  : never

/** A venue under test: commands are given at its own clock, which only the test moves. */
export interface Scenario {
  readonly venue: Venue
  readonly events: VenueEvent[]
  now: number
  /** Moves the clock on by so many ms. */
  wait(ms: number): Scenario
  /** Gives a command that must succeed; gives its event, or undefined when nothing was to be done. */
  do(wish: Wish): VenueEvent | undefined
  /** The code with which a command is refused; it must be. */
  refused(wish: Wish): string
  /** Somebody takes a number; gives the ticketId. */
  take(holder: string, more?: Partial<Extract<Wish, { type: 'take' }>>): string
  /** Calls the next to counter c1; gives the ticketId. */
  call(counterId?: string): string
  ticket(ticketId: string): Ticket
  /** Those who wait, in the order of calling, by holder. */
  line(queueId?: string): string[]
  /** Lets the clock carry out what is due up to now. */
  tick(): void
}

function scenarioOf(create: VenueCommand): Scenario {
  const venue = rulebook.empty()
  const events: VenueEvent[] = []
  let tickets = 0
  const decide = (wish: Wish) => rulebook.decide(venue, { by: 'staff/s1', ...wish }, scenario.now)
  const scenario: Scenario = {
    venue,
    events,
    now: NINE,
    wait(ms) {
      scenario.now += ms
      return scenario
    },
    do(wish) {
      const decision = decide(wish)
      if ('refused' in decision) throw new Error(`${wish.type} was refused: ${decision.refused.code}`)
      if (!('event' in decision)) return undefined
      // Through JSON, as every event goes.
      const event = JSON.parse(JSON.stringify(decision.event)) as VenueEvent
      rulebook.evolve(venue, event)
      events.push(event)
      return event
    },
    refused(wish) {
      const decision = decide(wish)
      if (!('refused' in decision))
        throw new Error(`${wish.type} was not refused: ${JSON.stringify(decision)}`)
      return decision.refused.code
    },
    take(holder, more = {}) {
      const ticketId = `v.t${++tickets}`
      const isBid = venue.info.facts.kind === 'bidSession'
      const bidderKey = isBid ? { bidderKey: `bidder of ${holder}` } : {}
      const event = scenario.do({
        type: 'take',
        by: 'holder',
        queueId: 'v.A',
        ticketId,
        holderKey: holder,
        random: tickets * 977,
        ...bidderKey,
        ...more,
      })
      return event === undefined ? (venue.byHolder.get(`${more.queueId ?? 'v.A'}|${holder}`) ?? '') : ticketId
    },
    call(counterId = 'c1') {
      const event = scenario.do({ type: 'call', queueId: 'v.A', counterId })
      return event !== undefined && 'ticketId' in event ? event.ticketId : ''
    },
    ticket(ticketId) {
      const ticket = venue.tickets.get(ticketId)
      if (ticket === undefined) throw new Error(`no ticket ${ticketId}`)
      return ticket
    },
    line: (queueId = 'v.A') =>
      [...(venue.lines.get(queueId) ?? [])].map(
        ({ ticketId }) => venue.tickets.get(ticketId)?.holderKey ?? '',
      ),
    tick() {
      for (let due = rulebook.dueAt(venue); due !== null && due <= scenario.now; due = rulebook.dueAt(venue))
        if (scenario.do({ type: 'tick', by: 'clock' }) === undefined) break
    },
  }
  scenario.do(create)
  return scenario
}

const queues = (prefixes: string[]) =>
  prefixes.map(prefix => ({ queueId: `v.${prefix}`, prefix, name: prefix, lotCode: null }))
const counters = ['c1', 'c2', 'c3'].map(counterId => ({ counterId, name: counterId, queueIds: [] }))

/** A hall's day with the queues A and B, open from 9 to 12 and from 14 to 17; in A the `slots` can be booked. */
export function hall(policy: Partial<Policy> = {}, slots?: Slots): Scenario {
  const hours = [0, 5].map(from => [NINE + from * HOUR, NINE + (from + 3) * HOUR] as const)
  return scenarioOf({
    type: 'create',
    by: 'clock',
    venueId: 'v',
    facts: {
      kind: 'hallDay',
      hallId: 'h',
      name: 'Hall',
      date: '2026-11-23',
      hours,
      endsAt: NINE + 18 * HOUR,
    },
    policy: { ...hallPolicy, ...policy },
    queues: queues(['A', 'B']).map((queue, i) =>
      i === 0 && slots !== undefined ? { ...queue, slots } : queue,
    ),
    counters,
  })
}

interface More {
  usualCycle?: number
  takingClosesAt?: number
  /** The version of the rules under which its log began; absent: the latest. */
  rulebook?: number
}

/** A published bid session with the lots A and B: taking from 9:00 to 9:50, deadline at 10:00. */
export function bidSession(policy: Partial<Policy> = {}, more: More = {}): Scenario {
  const scenario = draftSession(policy, more)
  const commitment = sha256('paihao/draw/secret/1\nv\nsecret')
  scenario.do({ type: 'publish', ...(policy.order === 'draw' ? { commitment } : {}) })
  return scenario
}

/** The same before it is published. */
export function draftSession(policy: Partial<Policy> = {}, { rulebook, ...more }: More = {}): Scenario {
  const names = { agencyId: 'a', agencyName: 'a', projectCode: 'p', projectName: 'p', tenderer: 't' }
  return scenarioOf({
    type: 'create',
    by: 'staff/s1',
    ...(rulebook === undefined ? {} : { rulebook }),
    venueId: 'v',
    facts: {
      kind: 'bidSession',
      ...names,
      openingRoom: 'r',
      takingOpensAt: NINE,
      takingClosesAt: NINE + 50 * MINUTE,
      deadline: NINE + HOUR,
      ...more,
    },
    policy: { ...bidSessionPolicy, ...policy },
    queues: queues(['A', 'B']),
    counters,
  })
}

/** Everything a venue holds, in a form that can be compared. */
export function dump(venue: Venue): unknown {
  const { info, time, count, boardRev, standing } = venue
  const tables = { queues: venue.queues, tickets: venue.tickets, labels: venue.labels, keys: venue.keys }
  const lines = Object.fromEntries([...venue.lines].map(([queueId, line]) => [queueId, [...line]]))
  const content = Object.entries(tables).map(([name, table]) => [
    name,
    Object.fromEntries(
      [...(table.entries() as Iterable<[string, unknown]>)].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  ])
  return { info, time, count, boardRev, standing, lines, ...(Object.fromEntries(content) as object) }
}
