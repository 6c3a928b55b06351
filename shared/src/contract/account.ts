import { id, instant, line, next, note } from './fields'
import { roles } from './roles'
import * as z from './z'

/** A name to log in with; not case-sensitive. */
export const username = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9][a-z0-9._-]{1,39}$/))
export const role = z.enum([...roles])

/** No trimming; which characters it needs is for the server to say (`account/weak_password`). */
const newPassword = z.string().check(z.minLength(10), z.maxLength(200))

/** What was typed at a log-in; anything goes, and is wrong unless it is right. */
const typed = z.string().check(z.minLength(1), z.maxLength(200))

export const staff = z.object({
  staffId: id,
  username: z.string(),
  name: z.string(),
  roles: z.array(role),
  agencyId: z.nullable(id),
  /** The halls of a clerk; empty: all. */
  hallIds: z.array(id),
  mustChangePassword: z.boolean(),
})
export const holder = z.object({ holderId: id, kind: z.enum(['guest', 'wechat']) })
export const device = z.object({
  deviceId: id,
  kind: z.enum(['screen', 'kiosk']),
  name: z.string(),
  venueId: z.nullable(id),
  hallId: z.nullable(id),
})

export const staffLogin = z.object({ username: typed, password: typed, otp: z.optional(note(10)) })
export const staffToken = z.object({ token: z.string(), staff })
export const guestLogin = z.object({})
export const wechatLogin = z.object({ code: z.string().check(z.minLength(1), z.maxLength(200)) })
export const holderToken = z.object({ token: z.string(), holder })
export const deviceLogin = z.object({
  pairingCode: z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[0-9A-Z-]{4,20}$/)),
})
export const deviceToken = z.object({ token: z.string(), device })

export const passwordBody = z.object({ password: typed, newPassword })

/** Who is asking. */
export const me = z.object({
  me: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('staff'), staff }),
    z.object({ kind: z.literal('holder'), holder }),
    z.object({ kind: z.literal('device'), device }),
  ]),
})

export const account = z.object({
  ...staff.shape,
  disabled: z.boolean(),
  createdAt: instant,
  /** In lists: to the minute; null for somebody who never logged in. */
  lastSeenAt: z.optional(z.nullable(instant)),
})
export const accountInput = z.object({
  username,
  name: line(60),
  roles: z.array(role).check(z.minLength(1), z.maxLength(roles.length)),
  /** An agent's. */
  agencyId: z.optional(id),
  hallIds: z.optional(z.array(id).check(z.maxLength(200))),
})
/** Everything of an account that can be changed; its log-ins end when its rights do. */
export const accountChange = z.object({
  name: line(60),
  roles: z.array(role).check(z.minLength(1), z.maxLength(roles.length)),
  agencyId: z.optional(z.nullable(id)),
  hallIds: z.optional(z.array(id).check(z.maxLength(200))),
})
export const accountReply = z.object({ account })
/** `password` is made by the server, said once, and must be changed at the first log-in. */
export const accountPassword = z.object({ account, password: z.string() })
export const accounts = z.object({ accounts: z.array(account), next })

export const agency = z.object({ agencyId: id, name: z.string() })
export const agencyInput = z.object({ name: line(120) })
export const agencyReply = z.object({ agency })
export const agencies = z.object({ agencies: z.array(agency), next })

export type Staff = z.infer<typeof staff>
export type Holder = z.infer<typeof holder>
export type Device = z.infer<typeof device>
export type Account = z.infer<typeof account>
export type Agency = z.infer<typeof agency>
export type Me = z.infer<typeof me>['me']
