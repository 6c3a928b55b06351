import type { Ticket, TicketSnapshot } from '@paihao/shared/contract/ticket'
import type { Receipt } from '@paihao/shared/proof/receipt'
import { instant } from './stub-data'
import { inclusionOf, promiseFor } from './stub-proof'
import { ok, refusal, type StubReply } from './stub-replies'
import type { StubVenues } from './stub-venues'

interface Held {
  ticket: Ticket
  token: string
  receipt: Receipt
  ahead: number
  rev: number
}

const MINUTE = 60_000

/** The part of the stub that gives out tickets, and tells how each stands. */
export function createStubTickets(clock: () => number, { queueOf, sessionOf, isSealed }: StubVenues) {
  const held = new Map<string, Held>()
  const listeners = new Set<(ticketId: string) => void>()
  let taken = 0

  function snapshotOf({ ticket, ahead, rev }: Held): TicketSnapshot {
    const waits = ticket.state === 'waiting'
    const sealed = isSealed(ticket.venueId)
    const now = clock()
    return {
      ticket,
      ahead: !waits || sealed ? null : ahead,
      wait: waits
        ? { from: instant(now + (ahead * 4 + 10) * MINUTE), to: instant(now + (ahead * 8 + 16) * MINUTE) }
        : null,
      cursor: String(rev),
      ...(waits && !sealed ? { place: [Date.parse(ticket.takenAt), 7, 0] } : {}),
    }
  }

  function take(queueId: string, token: string, body: unknown): StubReply {
    const found = queueOf(queueId)
    if (found === null) return refusal('not_found')
    const mine = [...held.values()].find(
      one => one.token === token && one.ticket.queueId === queueId && isLive(one.ticket),
    )
    if (mine !== undefined) return ok({ ticket: mine.ticket, receipt: mine.receipt })
    const { queue } = found
    const session = sessionOf(queue.venueId)
    if (queue.state !== 'open') return refusal('queue/closed')
    if (session !== undefined && !hasBidder(body)) return refusal('bidder/required')
    taken++
    const ticket: Ticket = {
      ticketId: `${queue.venueId}.t${taken}`,
      venueId: queue.venueId,
      queueId,
      queueName: queue.name,
      label: `${queue.prefix}${session === undefined ? `0${18 + taken}` : `48${20 + taken}`}`,
      state: 'waiting',
      takenAt: instant(clock()),
      calls: 0,
      passesLeft: 2,
    }
    const { ticketId, venueId, label } = ticket
    const event = JSON.stringify({ type: 'taken', at: clock(), ticketId, queueId, label })
    const receipt = isSealed(venueId) ? promiseFor(venueId, event) : inclusionOf(venueId, event)
    held.set(ticketId, { ticket, token, receipt, ahead: 5, rev: 1 })
    return ok({ ticket, receipt }, 201)
  }

  function change(ticketId: string, part: Partial<Ticket>, ahead?: number): Ticket {
    const one = held.get(ticketId)
    if (one === undefined) throw new Error(`no ticket ${ticketId}`)
    one.ticket = { ...one.ticket, ...part }
    one.ahead = ahead ?? one.ahead
    one.rev++
    for (const listener of listeners) listener(ticketId)
    return one.ticket
  }

  return {
    held,
    snapshotOf,
    take,
    change,
    /** The holder's own, the latest first. */
    of: (token: string) =>
      [...held.values()].flatMap(one => (one.token === token ? [one.ticket] : [])).reverse(),
    onChange: (listener: (ticketId: string) => void) => void listeners.add(listener),
  }
}

function isLive({ state }: Ticket): boolean {
  return ['registered', 'waiting', 'called', 'serving'].includes(state)
}

function hasBidder(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'bidder' in body
}
