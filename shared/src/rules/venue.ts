import type { Draw, InvitedList } from './session-lists'
import type { Alarm } from './alarm'
import { Line } from './line'
import type { Objection } from './objection'
import type { Policy } from './policy'
import type { Table } from './table'
import type { Ticket } from './ticket'

export type Gate = 'open' | 'paused' | 'closed'

/**
 * How quickly the counters of a queue work: statistics of their cycles (ms), a cycle being the time from a call of a
 * counter from this queue to its next call from any, while somebody waited. Measured a counter, not a queue, because
 * counters that work side by side call in bursts, which says nothing about how even their work is.
 */
export interface Pace {
  /** How many cycles were measured; old ones fade. */
  readonly cycles: number
  /** The mean of the cycles, and of their squares. */
  readonly mean: number
  readonly square: number
  /** When (ms) the first was called, and how many each counter has called, by counterId. */
  readonly beganAt: number | null
  readonly calls: Readonly<Record<string, number>>
  /** How often it was chosen where somebody waited in several queues of a counter, and how often it would have been by an even choice; old choices fade. */
  readonly chosen: number
  readonly fair: number
  /** When each counter called last, by counterId. */
  readonly calledAt: Readonly<Record<string, number>>
  /** The mean time (ms) from a call until service begins, or null before the first. */
  readonly comes: number | null
}

/** In which slots a time can be booked (预约): so long each (minutes), and so many places in each. */
export interface Slots {
  readonly minutes: number
  readonly places: number
}

export interface Queue {
  readonly queueId: string
  readonly prefix: string
  readonly name: string
  /** The lot's code, in a bid session. */
  readonly lotCode: string | null
  readonly gate: Gate
  /** In which slots a time can be booked; null where numbers are taken on the spot alone. */
  readonly slots: Slots | null
  /** Numbers given so far. */
  readonly taken: number
  /** How quickly its counters work; null before the first call. */
  readonly pace: Pace | null
  /** Changes that even a bidder of a sealed session may see. */
  readonly publicRev: number
}

export interface Counter {
  readonly counterId: string
  readonly name: string
  /** The queues it calls from; empty: all. */
  readonly queueIds: readonly string[]
}

export interface BidSessionFacts {
  readonly kind: 'bidSession'
  readonly agencyId: string
  readonly agencyName: string
  readonly projectCode: string
  readonly projectName: string
  readonly tenderer: string
  readonly openingRoom: string
  /** The name of a template: a draft that others are begun from, and that is never published. */
  readonly template?: string
  /** How long (ms) one bid took at a counter in the agency's latest sessions (those in this room, if there were any), if that is known: expected until this session has a pace of its own. */
  readonly usualCycle?: number
  readonly takingOpensAt: number
  readonly takingClosesAt: number
  readonly deadline: number
}

export interface HallDayFacts {
  readonly kind: 'hallDay'
  readonly hallId: string
  readonly name: string
  /** The day as YYYY-MM-DD in Asia/Shanghai. */
  readonly date: string
  /** When numbers may be taken: pairs of instants. */
  readonly hours: readonly (readonly [from: number, to: number])[]
  readonly endsAt: number
}

export type VenueFacts = BidSessionFacts | HallDayFacts

export interface VenueInfo {
  /** The version of the rules under which the log began (version.ts). */
  readonly rulebook: number
  readonly venueId: string
  readonly facts: VenueFacts
  readonly policy: Policy
  readonly counters: readonly Counter[]
  readonly stage: 'none' | 'draft' | 'published' | 'ended'
  readonly gate: Gate
  readonly draw: Draw | null
  /** In an invited session: who may take, as it was last imported. */
  readonly invited: InvitedList | null
  readonly createdAt: number
  /** Published instants (ms) up to this one have come. */
  readonly reachedUntil: number
  /** What may be disputed later, the newest last. */
  readonly alarms: readonly Alarm[]
  readonly objections: readonly Objection[]
  /** The last change of the opening room: where it was before, when (ms), and why. */
  readonly roomMoved: { readonly from: string; readonly at: number; readonly reason: string } | null
  /** When (ms) the deadline was moved last, or null. */
  readonly deadlineMovedAt: number | null
  /** The session was withdrawn: when (ms), by whom, and why. */
  readonly calledOff: { readonly at: number; readonly by: string; readonly reason: string } | null
}

/** What an event gave its caller. */
export interface Outcome {
  readonly type: string
  readonly ticketId: string | null
  /** True when the repeat was recognised by its Idempotency-Key. */
  readonly byKey?: boolean
}

/** How a sealed session stood at a mark (ms), before anything that came after it. */
export interface Standing {
  readonly mark: number
  readonly lines: ReadonlyMap<string, Line>
  readonly paces: ReadonlyMap<string, Pace | null>
}

/** A venue folded from its log: mutable by `evolve` alone, forkable as a whole. */
export interface Venue {
  info: VenueInfo
  /** The instant (ms) of the last event, and how many there are. */
  time: number
  count: number
  /** Changes of what the hall screen shows. */
  boardRev: number
  readonly queues: Table<string, Queue>
  readonly tickets: Table<string, Ticket>
  readonly lines: Map<string, Line>
  /** The latest ticket of a holder in a queue, by `slot(queueId, holderKey)`; and of a bidder. */
  readonly byHolder: Table<string, string>
  readonly byBidder: Table<string, string>
  /** ticketId by opaque label. */
  readonly labels: Table<string, string>
  /** Tickets that are called or serving. */
  readonly atCounter: Table<string, string>
  readonly keys: Table<string, Outcome>
  /** A sealed session as it stood at its last five-minute mark; null before one, and elsewhere. Replaced, never changed. */
  standing: Standing | null
  readonly base: Venue | null
}

/** Whether a counter calls from this queue. */
export function servesQueue(counter: Counter, queueId: string): boolean {
  return counter.queueIds.length === 0 || counter.queueIds.includes(queueId)
}

/** A draft on top of a venue: sees its own changes, which the venue gets only by `mergeVenue`. */
export function forkVenue(base: Venue): Venue {
  const lines = new Map<string, Line>()
  for (const [queueId, line] of base.lines) lines.set(queueId, line.fork())
  return {
    info: base.info,
    time: base.time,
    count: base.count,
    boardRev: base.boardRev,
    queues: base.queues.fork(),
    tickets: base.tickets.fork(),
    lines,
    byHolder: base.byHolder.fork(),
    byBidder: base.byBidder.fork(),
    labels: base.labels.fork(),
    atCounter: base.atCounter.fork(),
    keys: base.keys.fork(),
    standing: base.standing,
    base,
  }
}

/** Writes a draft into the venue it was forked from. */
export function mergeVenue(draft: Venue): void {
  const { base } = draft
  if (base === null) return
  base.info = draft.info
  base.time = draft.time
  base.count = draft.count
  base.boardRev = draft.boardRev
  base.standing = draft.standing
  for (const table of [draft.queues, draft.tickets, draft.byHolder, draft.byBidder, draft.labels])
    table.merge()
  draft.atCounter.merge()
  draft.keys.merge()
  for (const [queueId, line] of draft.lines) {
    if (base.lines.has(queueId)) line.merge()
    else {
      const root = new Line()
      for (const place of line) root.join(place)
      base.lines.set(queueId, root)
    }
  }
}

/** The key of a holder (or bidder) in a queue. */
export function slot(queueId: string, who: string): string {
  return `${queueId}|${who}`
}

/** The waiting of a queue; a venue's queues all have a line from its first event on. */
export function lineOf(venue: Venue, queueId: string): Line {
  let line = venue.lines.get(queueId)
  if (line === undefined) venue.lines.set(queueId, (line = new Line()))
  return line
}
