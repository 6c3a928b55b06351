import { refuse, type Refusal } from './rulebook'
import type { Ticket } from './ticket'
import type { Queue, Venue } from './venue'

/** Why a booking ends by itself: its holder was not there until the hall closed. */
export const LAPSED = 'lapsed'

/** How long (ms) before the slot its holder can sign in. */
export const EARLY = 30 * 60_000

/** The beginnings (ms) of a queue's slots: they fill the day's hours, and the last ends with them. */
export function slotsOf({ info: { facts } }: Venue, { slots }: Queue): number[] {
  if (slots === null || facts.kind !== 'hallDay') return []
  const length = slots.minutes * 60_000
  const starts: number[] = []
  for (const [from, to] of facts.hours) for (let at = from; at + length <= to; at += length) starts.push(at)
  return starts
}

/** How many places are left in a slot: who booked it keeps one until they give it back. */
export function placesLeft(venue: Venue, { queueId, slots }: Queue, slotAt: number): number {
  let booked = 0
  for (const ticket of venue.tickets.values())
    if (ticket.slotAt === slotAt && ticket.queueId === queueId && keepsPlace(ticket)) booked++
  return Math.max(0, (slots?.places ?? 0) - booked)
}

/** Whether its holder has booked a time and is still to come. */
export function isBooked({ state, slotAt }: Ticket): boolean {
  return state === 'registered' && slotAt !== null
}

/** Since when (ms) somebody has waited: who had booked, since they signed in. */
export function inLineSince({ slotAt, arrivedAt, takenAt }: Ticket): number {
  return slotAt === null ? takenAt : (arrivedAt ?? takenAt)
}

/**
 * The order that signing in at `now` gives, and until when (ms) one can: the slot for who is there by then, else the
 * time of arrival. Not long before the slot, and not after the hours in which it lies.
 */
export function signInAt(
  venue: Venue,
  slotAt: number,
  now: number,
): { order: number; until: number } | ReturnType<typeof refuse> {
  const until = closingAfter(venue, slotAt)
  if (now < slotAt - EARLY) return refuse('slot/early', { until: slotAt - EARLY })
  if (now >= until) return refuse('slot/passed', { since: until })
  return { order: Math.max(slotAt, now), until }
}

/** Why this slot cannot be booked at `now`, or null. */
export function slotFault(venue: Venue, queue: Queue, slotAt: number, now: number): Refusal | null {
  if (!slotsOf(venue, queue).includes(slotAt)) return { code: 'slot/unknown' }
  if (now >= slotAt) return { code: 'slot/passed', since: slotAt }
  if (queue.gate !== 'open' || venue.info.gate !== 'open') return { code: 'queue/closed' }
  return placesLeft(venue, queue, slotAt) === 0 ? { code: 'slot/full' } : null
}

/** When (ms) the hours end in which a slot lies. */
export function closingAfter({ info: { facts } }: Venue, slotAt: number): number {
  if (facts.kind !== 'hallDay') return slotAt
  return facts.hours.find(([from, to]) => from <= slotAt && slotAt < to)?.[1] ?? slotAt
}

function keepsPlace({ state }: Ticket): boolean {
  return state !== 'cancelled' && state !== 'void'
}
