import { staffOf } from '@paihao/shared/contract/roles'
import type { Venue } from '@paihao/shared/rules/venue'
import type { Viewer } from '@paihao/shared/rules/visibility'
import type { Caller } from './caller'

/**
 * The name under which a caller acts as staff of this venue, or null when they are not: an agent in the sessions of
 * their own agency, a clerk, supervisor or admin in the halls of their account (all of them when it names none).
 */
export function isStaffOf(caller: Caller, { info: { facts } }: Venue): string | null {
  if (caller.kind !== 'staff') return null
  const { staffId, roles, agencyId, hallIds } = caller.staff
  const allowed = staffOf[facts.kind === 'bidSession' ? 'bidSession' : 'hall']
  if (!roles.some(role => allowed.includes(role))) return null
  const mine =
    facts.kind === 'bidSession'
      ? agencyId === facts.agencyId
      : hallIds.length === 0 || hallIds.includes(facts.hallId)
  return mine ? `staff/${staffId}` : null
}

/** The name of a kiosk that stands in this venue, or null. */
export function kioskOf(caller: Caller, venue: Venue): string | null {
  return caller.kind === 'device' && caller.device.kind === 'kiosk' && isPairedWith(caller, venue)
    ? `device/${caller.device.deviceId}`
    : null
}

/** Whether a caller may know of this venue at all: a draft is its agency's alone. */
export function isVisibleTo(caller: Caller, venue: Venue): boolean {
  const { stage } = venue.info
  return stage === 'published' || stage === 'ended' || isStaffOf(caller, venue) !== null
}

/** With which eyes a caller looks at a venue (see rules/visibility). */
export function viewerOf(caller: Caller, venue: Venue): Viewer {
  if (isStaffOf(caller, venue) !== null) return 'staff'
  if (caller.kind === 'device' && isPairedWith(caller, venue)) return caller.device.kind
  return caller.kind === 'holder' ? 'holder' : 'public'
}

function isPairedWith(caller: Caller & { kind: 'device' }, { info: { venueId, facts } }: Venue): boolean {
  const { device } = caller
  return device.venueId === venueId || (facts.kind === 'hallDay' && device.hallId === facts.hallId)
}
