import { aheadOf, waitOf } from './estimate'
import { isLive } from './moves/move'
import type { Ticket } from './ticket'
import type { Venue } from './venue'
import { maySee } from './visibility'

/** What a holder is told of. */
export const noticeKinds = [
  'taken',
  'ahead',
  'leave',
  'called',
  'missed',
  'deadline',
  'drawn',
  'voided',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** When a holder wants to be reminded: so many ahead, or so many minutes before the turn may come. */
export interface Marks {
  readonly ahead: number
  readonly leaveMinutes: number | null
}

export const defaultMarks: Marks = { ahead: 3, leaveMinutes: null }

/** One thing to tell a holder, once. `id` is the same as long as it is the same thing; it never leaves the servers. */
export interface Notice {
  readonly id: string
  readonly ticketId: string
  readonly kind: NoticeKind
  /** Since when (ms) it is true, as far as the log says. */
  readonly since: number
}

/**
 * What a holder is to be told now, from the state alone: whoever reads the log finds the same, after any crash, and what
 * is no longer true is no longer there. Numbers of others are told only to those who may see them (visibility.ts).
 */
export function noticesOf(venue: Venue, ticket: Ticket, marks: Marks, now: number): Notice[] {
  if (venue.info.stage === 'ended') return []
  const found: Notice[] = []
  const due = (kind: NoticeKind, which: string, since: number) => {
    found.push({ id: `${ticket.ticketId}/${kind}${which}`, ticketId: ticket.ticketId, kind, since })
  }
  const { state } = ticket
  if (state === 'registered' || state === 'waiting') due('taken', '', ticket.takenAt)
  if (state === 'waiting' && isNear(venue, ticket, marks, now)) due('ahead', `/${marks.ahead}`, venue.time)
  if (state === 'waiting' && isTimeToLeave(venue, ticket, marks, now)) due('leave', '', venue.time)
  if (state === 'called') due('called', callOf(ticket), ticket.calledAt ?? venue.time)
  if (state === 'missed' && isLive(venue, ticket, now))
    due('missed', `/${ticket.endedAt}`, ticket.endedAt ?? venue.time)
  if (state === 'void') due('voided', `/${ticket.endedAt}`, ticket.endedAt ?? venue.time)
  if (isDrawn(venue, ticket, now)) due('drawn', '', venue.time)
  const moved = deadlineMovedAt(venue)
  if (moved !== null && moved > ticket.takenAt && isLive(venue, ticket, now))
    due('deadline', `/${moved}`, moved)
  return found
}

/** Which call it is: a recall and an arrival leave it as it is; whatever brings the ticket to a counter anew makes another. */
function callOf({ rev, calls, arrivedAt }: Ticket): string {
  return `/${rev - calls - (arrivedAt === null ? 0 : 1)}`
}

function isNear(venue: Venue, ticket: Ticket, marks: Marks, now: number): boolean {
  if (marks.ahead === 0 || !maySee(venue, 'holder', 'counts', now)) return false
  const ahead = aheadOf(venue, ticket)
  return ahead !== null && ahead <= marks.ahead
}

function isTimeToLeave(venue: Venue, ticket: Ticket, { leaveMinutes }: Marks, now: number): boolean {
  if (leaveMinutes === null) return false
  const wait = waitOf(venue, ticket, now)
  return wait !== null && wait.from - now <= leaveMinutes * 60_000
}

function isDrawn(venue: Venue, ticket: Ticket, now: number): boolean {
  const { draw } = venue.info
  if (draw === null || draw.seed === null || ticket.label === null) return false
  return ticket.state === 'waiting' && maySee(venue, 'holder', 'counts', now)
}

function deadlineMovedAt(venue: Venue): number | null {
  if (venue.info.facts.kind !== 'bidSession') return null
  return venue.info.alarms.filter(alarm => alarm.kind === 'deadlineMoved').at(-1)?.at ?? null
}
