import { closesInTime } from '../rules/opening'
import { id, instant, line, next, page, prefix } from './fields'
import { bidSessionPolicyInput, policy } from './policy'
import { counter, queueState } from './queue'
import * as z from './z'

export const bidSessionState = z.enum(['draft', 'scheduled', 'open', 'paused', 'closed', 'archived'])

const lot = z.object({ code: line(40), name: line(200), prefix: z.optional(prefix) })

export const bidSessionInput = z
  .object({
    projectCode: line(60),
    projectName: line(200),
    tenderer: line(120),
    openingRoom: line(60),
    takingOpensAt: instant,
    /** Absent: the deadline; where the order is drawn, half an hour before it, or halfway when there is less than an hour. */
    takingClosesAt: z.optional(instant),
    deadline: instant,
    lots: z.array(lot).check(z.minLength(1), z.maxLength(50)),
    /** Absent: one. */
    counters: z.optional(z.array(z.object({ name: line(60) })).check(z.minLength(1), z.maxLength(50))),
    policy: z.optional(bidSessionPolicyInput),
    /** Keeps it as a template of the agency under this name: others are begun from it, and it is never published. */
    template: z.optional(line(60)),
  })
  .check(
    z.refine(
      ({ takingOpensAt, takingClosesAt, deadline }) => {
        const closes = Date.parse(takingClosesAt ?? deadline)
        return Date.parse(takingOpensAt) < closes && closes <= Date.parse(deadline)
      },
      { path: ['deadline'], message: 'takingOpensAt < takingClosesAt <= deadline' },
    ),
    z.refine(
      ({ takingClosesAt, deadline, policy }) =>
        takingClosesAt === undefined ||
        closesInTime(policy?.order ?? 'arrival', Date.parse(takingClosesAt), Date.parse(deadline)),
      { path: ['takingClosesAt'], message: 'where the order is drawn, takingClosesAt < deadline' },
    ),
    z.refine(({ lots }) => new Set(lots.map(({ code }) => code)).size === lots.length, {
      path: ['lots'],
      message: 'a lot code twice',
    }),
  )

/**
 * What a draw has fixed so far: the commitment to the server's secret, the list's hash, and what was drawn. Before the
 * deadline of a sealed session list and seed are null for everybody, and only its staff and those who supervise are told
 * that it was drawn, and by which number.
 */
export const draw = z.object({
  commitment: z.string(),
  listHash: z.nullable(z.string()),
  seed: z.nullable(z.string()),
  /** What was drawn in the room, or why nobody could; from the draw on. */
  number: z.optional(z.string()),
  absent: z.optional(z.string()),
  drawnAt: z.optional(instant),
})

export const bidSession = z.object({
  venueId: id,
  state: bidSessionState,
  projectCode: z.string(),
  projectName: z.string(),
  tenderer: z.string(),
  openingRoom: z.string(),
  agency: z.object({ agencyId: id, name: z.string() }),
  takingOpensAt: instant,
  takingClosesAt: instant,
  deadline: instant,
  queues: z.array(
    z.object({
      queueId: id,
      lotCode: z.string(),
      name: z.string(),
      prefix: z.string(),
      state: queueState,
      /** From the deadline on: bidders whose bid stands, those whose delivery in time is still to be written up, and whether that is too few (招标投标法 art. 28). */
      bids: z.optional(z.object({ accepted: z.int(), pending: z.int(), tooFew: z.boolean() })),
    }),
  ),
  counters: z.array(counter),
  policy,
  draw: z.nullable(draw),
  createdAt: instant,
  /** The last change of the opening room. */
  roomMoved: z.optional(z.object({ from: z.string(), at: instant, reason: z.string() })),
  /** The session was withdrawn: nobody takes or is called any more. */
  calledOff: z.optional(z.object({ at: instant, reason: z.string() })),
  /** The name of a template. */
  template: z.optional(z.string()),
})

export const bidSessionReply = z.object({ bidSession })
export const bidSessions = z.object({ bidSessions: z.array(bidSession), next })

export const bidSessionsQuery = z.object({
  ...page,
  state: z.optional(bidSessionState),
  /** Only those of the caller's agency, drafts too. */
  mine: z.optional(z.stringbool()),
  /** Part of the project's name or code. */
  search: z.optional(line(60)),
  /** Part of the agency's name. */
  agency: z.optional(line(60)),
  /** In the room that a code at its door stands for. */
  room: z.optional(z.string().check(z.regex(/^[0-9a-f]{20}$/))),
  /** With a deadline in this span. */
  from: z.optional(instant),
  to: z.optional(instant),
  /** With `mine`: only the agency's templates. They stand in no other list. */
  templates: z.optional(z.stringbool()),
})

/** At the opening, where the policy shows them: those whose bid stands, in the order of delivery. Of a joint bid the leading company, then its members. */
export const openingNames = z.object({
  queues: z.array(
    z.object({
      queueId: id,
      bidders: z.array(
        z.object({
          label: z.string(),
          companyName: z.string(),
          members: z.optional(z.array(z.string())),
        }),
      ),
    }),
  ),
})

/** Later only, and not once it has passed (招标投标法 art. 23). */
export const deadlineBody = z.object({
  deadline: instant,
  takingClosesAt: z.optional(instant),
  reason: line(200),
})

export const roomBody = z.object({ openingRoom: line(60), reason: line(200) })

/** The number that was drawn in the room, for everybody to hear; or why nobody is there to draw one. */
export const drawBody = z.object({ number: z.optional(line(64)), absent: z.optional(line(200)) })

export type BidSessionState = z.infer<typeof bidSessionState>
export type BidSessionInput = z.infer<typeof bidSessionInput>
export type OpeningNames = z.infer<typeof openingNames>
export type BidSession = z.infer<typeof bidSession>
