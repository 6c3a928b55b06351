import { isBooked, slotsOf } from './appointments'
import { aheadOf, waitOf } from './estimate'
import { markBefore } from './last-mark'
import { CALLED_OFF } from './moves/call-off'
import { isLive } from './moves/move'
import type { Ticket } from './ticket'
import type { Venue } from './venue'
import { isSealed, maySee } from './visibility'

/** What a holder is told of. */
export const noticeKinds = [
  'taken',
  'ahead',
  'leave',
  'soon',
  'appointment',
  'called',
  'missed',
  'deadline',
  'room',
  'drawn',
  'voided',
  'calledOff',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** When a holder wants to be reminded: so many ahead, or so many minutes before the turn may come. */
export interface Marks {
  readonly ahead: number
  readonly leaveMinutes: number | null
}

/** So long (ms) before the deadline who took a number earlier and has not come yet is reminded. */
const SOON = 2 * 3_600_000

/** So long (ms) before the slot who booked it is reminded. */
const REMIND = 3_600_000

/** How soon (ms) it is looked again whether somebody has to leave: the time for it comes nearer as calls go on. */
const LEAVE_LOOK = 10_000

export const defaultMarks: Marks = { ahead: 3, leaveMinutes: null }

/** One thing to tell a holder, once. `id` is the same as long as it is the same thing; it never leaves the servers. */
export interface Notice {
  readonly id: string
  readonly ticketId: string
  readonly kind: NoticeKind
  /** Since when (ms) it is true, as far as the log says. */
  readonly since: number
}

interface About {
  readonly venue: Venue
  readonly ticket: Ticket
  readonly marks: Marks
  readonly now: number
}
/** Since when (ms) it is so, and what tells it from the same thing another time. */
interface Due {
  readonly since: number
  readonly which?: string | number
}

/** When each kind is due: one row a kind, in the order in which they are told. */
const table: Readonly<Record<NoticeKind, (about: About) => Due | null>> = {
  taken: ({ ticket }) => when(isRegistered(ticket) || isWaiting(ticket), { since: ticket.takenAt }),
  ahead: ({ venue, ticket, marks, now }) =>
    when(isWaiting(ticket) && isNear(venue, ticket, marks, now), { since: venue.time, which: marks.ahead }),
  leave: ({ venue, ticket, marks, now }) =>
    when(isWaiting(ticket) && isTimeToLeave(venue, ticket, marks, now), { since: bandSince(venue, now) }),
  soon: ({ venue, ticket, now }) => {
    const at = remindsAt(venue)
    const isComing = (isRegistered(ticket) || isWaiting(ticket)) && ticket.arrivedAt === null
    if (at === null || now < at || now >= at + SOON || ticket.takenAt > at) return null
    // A deadline that was put off is another one to be reminded of.
    return when(isComing, { since: at, which: at })
  },
  appointment: ({ ticket, now }) => {
    const { slotAt, takenAt } = ticket
    if (slotAt === null || !isBooked(ticket)) return null
    const at = slotAt - REMIND
    return when(takenAt <= at && at <= now && now < slotAt, { since: at, which: slotAt })
  },
  called: ({ venue, ticket }) =>
    when(ticket.state === 'called', { since: ticket.calledAt ?? venue.time, which: ticket.turns }),
  missed: ({ venue, ticket, now }) =>
    when(ticket.state === 'missed' && isLive(venue, ticket, now), ending(venue, ticket)),
  deadline: about => changed(about, about.venue.info.deadlineMovedAt),
  room: about => changed(about, about.venue.info.roomMoved?.at ?? null),
  drawn: ({ venue, ticket, now }) => when(isDrawn(venue, ticket, now), { since: venue.time }),
  voided: ({ venue, ticket }) =>
    when(ticket.state === 'void' && ticket.reason !== CALLED_OFF, ending(venue, ticket)),
  calledOff: ({ venue, ticket }) => {
    const since = venue.info.calledOff?.at
    const isHis = ticket.reason === CALLED_OFF || ticket.state === 'done'
    return since === undefined || !isHis ? null : { since }
  },
}

const nobody = () => false

/**
 * What a holder is to be told now, from the state alone: whoever reads the log finds the same, after any crash, and what
 * is no longer true is no longer there. Numbers of others are told only to those who may see them (visibility.ts).
 * `wasTold` says whether a notice of this id was told: who heard of a nearer mark already is not told of a farther one.
 */
export function noticesOf(
  venue: Venue,
  ticket: Ticket,
  marks: Marks,
  now: number,
  wasTold: (id: string) => boolean = nobody,
): Notice[] {
  if (venue.info.stage === 'ended') return []
  const { ticketId } = ticket
  const isTold = (ahead: number) => wasTold(`${ticketId}/ahead/${ahead}`)
  return noticeKinds.flatMap(kind => {
    const due = table[kind]({ venue, ticket, marks, now })
    if (due === null) return []
    if (kind === 'ahead' && Array.from({ length: marks.ahead }, (_, ahead) => ahead).some(isTold)) return []
    const which = due.which === undefined ? '' : `/${due.which}`
    return [{ id: `${ticketId}/${kind}${which}`, ticketId, kind, since: due.since }]
  })
}

/**
 * The last call of a ticket that is not called any more: the log says what became of each call, also of one that came and
 * went while no server was there to tell of it.
 */
export function pastCallOf({ ticketId, state, turns, calledAt }: Ticket): Notice | null {
  if (state === 'called' || turns === 0 || calledAt === null) return null
  return { id: `${ticketId}/called/${turns}`, ticketId, kind: 'called', since: calledAt }
}

/**
 * When (ms) after `now` holders are reminded next, though nothing happens then: of a session's deadline, of the slots of
 * a hall, or of the way that those have before them who said how long it is; null: never.
 */
export function remindsNext(
  venue: Venue,
  now: number,
  wishes: Iterable<readonly [string, Marks]> = [],
): number | null {
  const deadline = remindsAt(venue)
  const slots = [...venue.queues.values()].flatMap(queue => slotsOf(venue, queue).map(at => at - REMIND))
  const leaves = [...wishes].flatMap(([ticketId, marks]) => leavesAt(venue, ticketId, marks, now) ?? [])
  const next = [...slots, ...leaves, ...(deadline === null ? [] : [deadline])].filter(at => at > now)
  return next.length === 0 ? null : Math.min(...next)
}

/** When (ms) it is time to leave as far as is known now, and not before a moment has passed: the estimate moves. */
function leavesAt(venue: Venue, ticketId: string, { leaveMinutes }: Marks, now: number): number | null {
  const ticket = venue.tickets.get(ticketId)
  if (ticket === undefined || leaveMinutes === null || venue.info.stage === 'ended') return null
  const wait = waitOf(venue, ticket, now)
  if (wait === null) return null
  const at = wait.from - leaveMinutes * 60_000
  return at <= now ? null : Math.max(at, now + LEAVE_LOOK)
}

/** When (ms) the holders of a bid session's numbers are reminded of its deadline; null: never. */
function remindsAt({ info }: Venue): number | null {
  if (info.facts.kind !== 'bidSession' || info.stage !== 'published' || info.calledOff !== null) return null
  return info.facts.deadline - SOON
}

/** Whether there can still be something to tell of a ticket: asked of thousands, so it asks little. */
export function mayBeTold({ info }: Venue, { state }: Ticket): boolean {
  if (state === 'cancelled' || state === 'serving') return false
  if (state !== 'done') return true
  return info.calledOff !== null || info.roomMoved !== null || info.deadlineMovedAt !== null
}

const when = (isDue: boolean, due: Due): Due | null => (isDue ? due : null)
const isWaiting = ({ state }: Ticket) => state === 'waiting'
const isRegistered = ({ state }: Ticket) => state === 'registered'

function ending(venue: Venue, { endedAt }: Ticket): Due {
  const since = endedAt ?? venue.time
  return { since, which: since }
}

/** A change of the session concerns all who held a number then, also those whose bid lies there already: they come to the opening. */
function changed({ venue, ticket, now }: About, at: number | null): Due | null {
  if (at === null || at <= ticket.takenAt || venue.info.calledOff !== null) return null
  return when(isLive(venue, ticket, now) || ticket.state === 'done', { since: at, which: at })
}

function isNear(venue: Venue, ticket: Ticket, marks: Marks, now: number): boolean {
  if (marks.ahead === 0 || !maySee(venue, 'holder', 'counts', now)) return false
  const ahead = aheadOf(venue, ticket)
  return ahead !== null && ahead <= marks.ahead
}

function isTimeToLeave(venue: Venue, ticket: Ticket, { leaveMinutes }: Marks, now: number): boolean {
  if (leaveMinutes === null) return false
  const wait = waitOf(venue, ticket, now)
  const at = isSealed(venue, now) ? markBefore(now) : now
  return wait !== null && wait.from - at <= leaveMinutes * 60_000
}

/** Since when (ms) a band says what it says: in a sealed session never since another's move, which would tell of it. */
function bandSince(venue: Venue, now: number): number {
  return isSealed(venue, now) ? markBefore(now) : venue.time
}

function isDrawn(venue: Venue, ticket: Ticket, now: number): boolean {
  const { draw } = venue.info
  if (draw === null || draw.seed === null || ticket.label === null) return false
  return ticket.state === 'waiting' && maySee(venue, 'holder', 'counts', now)
}
