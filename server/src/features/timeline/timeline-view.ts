import type { TimelineEntry } from '@paihao/shared/contract/timeline'
import { CLOCK } from '@paihao/shared/rules/moves/move'
import type { Note } from '@paihao/shared/rules/ticket'
import type { Venue } from '@paihao/shared/rules/venue'
import type { VenueEvent } from '@paihao/shared/rules/venue-rulebook'
import type { LoggedEvent } from '../../venues/logged-events'
import { deliveryView, type NoteWords } from '../../venues/views/delivery-view'
import { instant } from '../../venues/views/instant'

type Details = Partial<Omit<TimelineEntry, 'index' | 'entryId' | 'hash' | 'at' | 'kind' | 'actor'>>

/** The hash's beginning that is shown, in bytes. */
const HASH = 8

interface Past {
  venue: Venue
  /** The hash of the event with this index. */
  hashOf(index: number): Uint8Array
  /** The words of the notes that the reader may know. */
  words: NoteWords
  /** The name of a staffId or deviceId. */
  nameOf(id: string): string | null
}

/** An event as people read it: with the names that the venue has for its queues, counters and numbers. */
export function timelineEntry({ index, entryId, event }: LoggedEvent, past: Past): TimelineEntry {
  return {
    index,
    entryId,
    hash: Buffer.from(past.hashOf(index).subarray(0, HASH)).toString('hex'),
    at: instant(event.at),
    kind: event.type,
    actor: actorOf(event.by, past),
    ...ticketOf(event, past.venue),
    ...detailsOf(event, past),
  }
}

/** The notes that events speak of. */
export function notesIn(events: readonly LoggedEvent[]): Note[] {
  return events.flatMap(({ event }) => {
    if ('note' in event) return event.note ?? []
    return 'delivery' in event ? (event.delivery?.note ?? []) : []
  })
}

/** Who an event names: `staff/<id>`, `device/<id>`, `holder`, the clock, or this server itself. */
function actorOf(by: string, { nameOf }: Past): TimelineEntry['actor'] {
  const [kind, id = ''] = by.split('/')
  if ((kind === 'staff' || kind === 'device') && id !== '') return { kind, id, name: nameOf(id) }
  if (by === 'holder' || by === CLOCK) return { kind: by, id: null, name: null }
  return { kind: 'server', id: null, name: null }
}

function ticketOf(event: VenueEvent, venue: Venue): Details {
  const ticketId = ticketIdOf(event, venue)
  if (ticketId === null) return {}
  return { ticketId, label: venue.tickets.get(ticketId)?.label ?? null }
}

function ticketIdOf(event: VenueEvent, { info }: Venue): string | null {
  if ('ticketId' in event) return event.ticketId
  // An answer is about whoever objected.
  if (event.type !== 'answered') return null
  return info.objections.find(({ objectionId }) => objectionId === event.objectionId)?.ticketId ?? null
}

function detailsOf(event: VenueEvent, { venue, words }: Past): Details {
  switch (event.type) {
    case 'taken':
      return queueNamed(venue, event.queueId)
    case 'booked':
      return { ...queueNamed(venue, event.queueId), instant: instant(event.slotAt) }
    case 'gateSet':
      return { ...queueNamed(venue, event.queueId), gate: event.gate }
    case 'called': {
      const reason = event.reason === undefined ? {} : { reason: event.reason, outOfOrder: true }
      return { ...queueNamed(venue, event.queueId), ...counterNamed(venue, event.counterId), ...reason }
    }
    case 'transferred': {
      const reason = event.reason === undefined ? {} : { reason: event.reason }
      return { ...queueNamed(venue, event.queueId), ...counterNamed(venue, event.counterId), ...reason }
    }
    case 'invited':
      return { count: event.invited.length }
    case 'looked': {
      const reason = event.reason === undefined ? {} : { reason: event.reason }
      return { ...counterNamed(venue, event.counterId), sight: event.sight, ...reason }
    }
    case 'arrived':
      return { arrivedBy: event.way }
    case 'finished':
      return event.delivery === undefined ? {} : { delivery: deliveryView(event.delivery, words) }
    case 'corrected':
      return {
        delivery: deliveryView(event.delivery, words),
        reason: event.reason,
        ...(event.reinstate === undefined ? {} : { reinstated: true }),
      }
    case 'replaced':
      return { delivery: deliveryView(event.delivery, words) }
    case 'withdrawn':
    case 'objected':
    case 'answered': {
      const remark = event.note === undefined ? undefined : words.get(event.note.noteId)
      return remark === undefined ? {} : { remark }
    }
    case 'absenceSet':
      return { absence: event.absence, ...(event.reason === undefined ? {} : { reason: event.reason }) }
    case 'served':
      return isLate(event.at, venue) ? { late: true } : {}
    case 'voided':
    case 'reissued':
      return { reason: event.reason }
    case 'deadlineMoved':
      return { instant: instant(event.deadline), reason: event.reason }
    case 'roomMoved':
      return { openingRoom: event.openingRoom, reason: event.reason }
    case 'calledOff':
      return { reason: event.reason }
    case 'reached':
      return { instant: instant(event.instant), mark: markOf(venue, event.instant) }
    case 'drawn':
      return { number: event.number, ...(event.absent === undefined ? {} : { reason: event.absent }) }
    default:
      return {}
  }
}

/** Whether this was after the deadline: it can only have moved before, so the last one is the one that counted. */
function isLate(at: number, { info: { facts } }: Venue): boolean {
  return facts.kind === 'bidSession' && at >= facts.deadline
}

function queueNamed({ queues }: Venue, queueId: string | undefined): Details {
  const queue = queueId === undefined ? undefined : queues.get(queueId)
  return queue === undefined ? {} : { queueName: queue.name }
}

function counterNamed({ info }: Venue, counterId: string | undefined): Details {
  const counter = info.counters.find(one => one.counterId === counterId)
  return counter === undefined ? {} : { counterName: counter.name }
}

/** What begins or ends at a published instant. A deadline that moved since was still one that had not come. */
function markOf({ info: { facts } }: Venue, at: number): TimelineEntry['mark'] {
  if (facts.kind === 'hallDay') return facts.hours.some(([from]) => from === at) ? 'opens' : 'closes'
  if (at === facts.takingOpensAt) return 'opens'
  return at === facts.deadline ? 'deadline' : 'closes'
}
