/** What a staff account may be. */
export const roles = ['admin', 'agent', 'clerk', 'supervisor', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Everybody who can call an endpoint: `public` is anyone, logged in or not. */
export const callers = ['public', 'holder', 'screen', 'kiosk', ...roles] as const
export type Caller = (typeof callers)[number]

export type VenueKind = 'bidSession' | 'hall'

/**
 * Which roles are staff of a venue: they see who waits, also in a sealed session. An agent is staff only of the bid
 * sessions of their own agency, and a clerk only of the halls of their account (all halls when it names none).
 */
export const staffOf: Record<VenueKind, readonly Role[]> = {
  bidSession: ['agent'],
  hall: ['clerk', 'supervisor', 'admin'],
}

/** The roles that are staff of some kind of venue. */
export const venueStaff = ['agent', 'clerk', 'supervisor', 'admin'] as const satisfies readonly Role[]

/** Whether a caller is staff in some role. */
export function isRole(caller: Caller): caller is Role {
  return roles.some(role => role === caller)
}

/** Whether one of these callers is among those allowed; who is not named is refused. */
export function isAmong(allowed: readonly Caller[], asking: readonly Caller[]): boolean {
  return allowed.includes('public') || asking.some(caller => allowed.includes(caller))
}
