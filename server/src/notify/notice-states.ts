import { type Notice, pastCallOf } from '@paihao/shared/rules/notices'
import type { NoticeEntry, Outbox } from '@paihao/shared/rules/outbox'
import type { Venue } from '@paihao/shared/rules/venue'

/** Calls that are over, and of which nobody noted what the holder heard. */
export function overlookedIn(venue: Venue, { notices }: Outbox): Notice[] {
  return [...venue.tickets.values()].flatMap(ticket => {
    const call = pastCallOf(ticket)
    return call === null || notices.has(call.id) ? [] : [call]
  })
}

/** What is to be tried again. */
export function putOffIn({ notices }: Outbox): NoticeEntry[] {
  return [...notices.values()].filter(({ status }) => status === 'later')
}

/** Whether a page may still be told. */
export function isOpen(entry: NoticeEntry | undefined): boolean {
  return canSend(entry) || entry?.status === 'waits' || entry?.status === 'refused'
}

export function canSend(entry: NoticeEntry | undefined): boolean {
  return entry === undefined || entry.status === 'later'
}

/** What a person is told comes in order: what is to be tried again holds back what is newer, but no call. */
export function isHeldBack({ id, ticketId, kind, since }: Notice, left: readonly NoticeEntry[]): boolean {
  if (kind === 'called') return false
  return left.some(one => one.ticketId === ticketId && one.id !== id && one.since < since)
}
