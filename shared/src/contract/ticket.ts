import { normaliseCreditCode } from './credit-code'
import { id, instant, line, whole } from './fields'
import { receipt } from './receipt'
import * as z from './z'

export const ticketState = z.enum([
  'registered',
  'waiting',
  'called',
  'serving',
  'done',
  'missed',
  'cancelled',
  'void',
])

const creditCode = z.string().check(z.overwrite(normaliseCreditCode), z.regex(/^[0-9A-Z]{18}$/))

/** Who hands over a bid. Kept encrypted beside the log, never in it. */
export const bidder = z.object({
  companyName: line(120),
  /** 统一社会信用代码; a wrong check digit is a warning at the desk, not a refusal (issued codes exist that fail it). */
  creditCode,
  delegateName: line(60),
  phone: z.string().check(z.trim(), z.regex(/^\+?[0-9][0-9 -]{4,19}$/)),
  /** Of a joint bid (联合体, 招标投标法 art. 31): the others, the company above leads. */
  members: z.optional(z.array(z.object({ companyName: line(120), creditCode })).check(z.maxLength(10))),
})

/** The same as its staff see it; the phone number is masked. */
export const bidderView = z.object({
  companyName: z.string(),
  creditCode: z.string(),
  delegateName: z.string(),
  phone: z.string(),
  members: z.optional(z.array(z.object({ companyName: z.string(), creditCode: z.string() }))),
})

/** What the desk records of a bid that was handed over (招标投标法 art. 28, 36). */
export const delivery = z.object({
  accepted: z.boolean(),
  seal: z.enum(['intact', 'broken', 'missing']),
  copies: whole(0, 999),
  refusalReason: z.optional(line(200)),
  /** The delegate's identity document was checked, the power of attorney seen; absent: nothing was said of it. */
  idChecked: z.optional(z.boolean()),
  powerSeen: z.optional(z.boolean()),
  /** May name people: kept encrypted beside the log, never in it, and shown to those who may know the bidders. */
  remark: z.optional(line(500)),
})

/** One entry of what the desk has written up of a bid, by whom and when. */
export const deskRecord = z.object({
  kind: z.enum(['recorded', 'corrected', 'replaced', 'withdrawn']),
  at: instant,
  /** The name of who wrote it up. */
  by: z.string(),
  delivery,
  /** The time of delivery of the bid that it speaks of. */
  deliveredAt: instant,
  /** Why it was corrected. */
  reason: z.optional(z.string()),
  /** Of a withdrawal: words about it, for those who may know the bidders. */
  remark: z.optional(z.string()),
})

/** Why somebody with a number did not deliver, as recorded after the deadline. */
export const absenceKind = z.enum(['notSignedIn', 'late', 'abandoned', 'other'])
export const absence = z.object({ kind: absenceKind, at: instant, reason: z.optional(z.string()) })

const facts = {
  ticketId: id,
  venueId: id,
  queueId: id,
  queueName: z.string(),
  /** Null while registered: a draw is still to come, or the holder has booked a time and not signed in yet. */
  label: z.nullable(z.string()),
  state: ticketState,
  takenAt: instant,
  /** Booked for this time; the number is given when the holder signs in. */
  slotAt: z.optional(instant),
  arrivedAt: z.optional(instant),
  /** Signed in with the code of the room's screen, with the desk's six digits, by a scan of the holder's code, or by the word of the staff. */
  arrivedBy: z.optional(z.enum(['screen', 'desk', 'scan', 'staff'])),
  calledAt: z.optional(instant),
  /** How often it has been called, and how often it still may be. */
  calls: z.int(),
  recallsLeft: z.optional(z.int()),
  counterId: z.optional(id),
  counterName: z.optional(z.string()),
  deliveredAt: z.optional(instant),
  /** Delivered after the deadline: it must be refused. */
  late: z.optional(z.boolean()),
  delivery: z.optional(delivery),
  /** The record was put right after it had been written up: more than one version stands. */
  corrected: z.optional(z.boolean()),
  /** The bid was taken back before the deadline and counts no longer. */
  withdrawnAt: z.optional(instant),
  absence: z.optional(absence),
  /** Of a bid session: where it opens, since when it is another room, until when to deliver, and whether it was withdrawn (`reason` says why). */
  openingRoom: z.optional(z.string()),
  roomMovedAt: z.optional(instant),
  deadline: z.optional(instant),
  calledOff: z.optional(z.boolean()),
  endedAt: z.optional(instant),
  /** Until when a missed ticket may come back, and until when the last key can be undone. */
  returnUntil: z.optional(instant),
  undoUntil: z.optional(instant),
  /** The kind of visitor whose credit counts, as in the policy's `creditMinutes`. */
  credit: z.optional(z.string()),
  /** Why it was called out of order, transferred or voided. */
  reason: z.optional(z.string()),
  passesLeft: z.optional(z.int()),
  /** Taken by a device or by staff, and not yet claimed by a phone. */
  claimable: z.optional(z.boolean()),
}

/** A ticket as its holder sees it. */
export const ticket = z.object(facts)

/** A ticket as the staff of its venue see it: who it is, and where it stands and why. */
export const staffTicket = z.object({
  ...facts,
  /** The instant by which it stands in the line: the time of taking less the credit. */
  order: instant,
  /** (order in ms, number, r): where it stands among those of its queue; absent unless waiting. */
  place: z.optional(z.array(z.number())),
  /** Absent in a hall. */
  bidder: z.optional(bidderView),
  /** All versions of the record, the newest last; absent while there is only one. */
  records: z.optional(z.array(deskRecord)),
  /** Another live ticket of the lot names the same credit code: the desk decides by the papers. */
  disputed: z.optional(z.boolean()),
  /** The same delegate (by telephone number) stands for another bidder in this lot. */
  delegateTwice: z.optional(z.boolean()),
  /** In an invited session: not on its list. */
  uninvited: z.optional(z.boolean()),
  /** The credit code's check digit is wrong: look at the papers. */
  creditCodeDoubtful: z.optional(z.boolean()),
})

/** When the turn comes, as a band of instants. */
export const wait = z.object({ from: instant, to: instant })

/** `ahead` counts waiting tickets only; null in a sealed session before its deadline, and when the ticket does not wait. */
export const ticketSnapshot = z.object({
  ticket: z.union([staffTicket, ticket]),
  ahead: z.nullable(z.int()),
  wait: z.nullable(wait),
  cursor: z.string(),
  /** (order in ms, number, r): where it stands among those of `queue:changed`; absent while sealed or not waiting. */
  place: z.optional(z.array(z.number())),
})

export const takeBody = z.object({
  bidder: z.optional(bidder),
  /** The phone's own random number, for a session whose order is drawn. */
  nonce: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))),
  /** A kind of visitor named in the policy's `creditMinutes`; only a device or staff may claim one. */
  credit: z.optional(z.string().check(z.regex(/^[a-z][a-zA-Z]{0,31}$/))),
  /** A slot of a hall's queue, to be booked instead of taking a number now. */
  slotAt: z.optional(instant),
  /** From a device or staff, who take for somebody: one for each person. */
  requestId: z.optional(z.string().check(z.regex(/^[\w.:-]{1,80}$/))),
})

export const taken = z.object({
  ticket,
  receipt,
  /** To a device or staff: printed on the slip, it moves the ticket once to a phone. */
  claimCode: z.optional(z.string()),
})

export const ticketReply = z.object({ ticket: z.union([staffTicket, ticket]) })
export const reissued = z.object({ ticket: z.union([staffTicket, ticket]), claimCode: z.string() })
export const reasonBody = z.object({ reason: line(200) })
export const arriveBody = z.object({
  /** Needed from the holder: what the venue's screen shows, or the six digits told at the desk. */
  venueCode: z.optional(z.string().check(z.trim(), z.regex(/^[\w-]{1,32}$/))),
  /** From staff or a kiosk: the changing code beside the ticket's id in what the holder's phone shows. */
  showCode: z.optional(z.string().check(z.regex(/^[0-9a-f]{1,32}$/))),
})

/** The key (hex) of the changing code that a holder's phone shows: HMAC-SHA256 over the number of the step, first 5 bytes as hex. */
export const showKey = z.object({ key: z.string().check(z.regex(/^[0-9a-f]{32,64}$/)), stepSeconds: z.int() })
/** What staff look at, and logged as such: the bidder of the ticket at their counter, or (with a reason) the telephone number in full. Before a sealed session's deadline, who relieves the colleague that called it gives a reason too. */
export const lookBody = z.object({
  sight: z.enum(['bidder', 'phone']),
  counterId: z.optional(id),
  reason: z.optional(line(200)),
})
export const finishBody = z.object({ delivery: z.optional(delivery) })
/** The whole record as it should have been, and why the one before was wrong. */
export const correctBody = z.object({
  delivery,
  reason: line(200),
  /** The withdrawal was written up by mistake: the bid stands again. */
  reinstate: z.optional(z.literal(true)),
})
export const replaceBody = z.object({ delivery })
export const withdrawBody = z.object({ remark: z.optional(line(500)) })
/** `other` needs a reason in words. */
export const absenceBody = z.object({ absence: absenceKind, reason: z.optional(line(200)) })
export const transferBody = z.object({
  queueId: z.optional(id),
  counterId: z.optional(id),
  reason: z.optional(line(200)),
})
export const claimBody = z.object({ claimCode: z.string().check(z.trim(), z.regex(/^[\w-]{1,64}$/)) })

export type TicketState = z.infer<typeof ticketState>
export type Bidder = z.infer<typeof bidder>
export type Delivery = z.infer<typeof delivery>
export type Absence = z.infer<typeof absence>
export type AbsenceKind = z.infer<typeof absenceKind>
export type DeskRecord = z.infer<typeof deskRecord>
export type Ticket = z.infer<typeof ticket>
export type StaffTicket = z.infer<typeof staffTicket>
export type TicketSnapshot = z.infer<typeof ticketSnapshot>
export type TakeBody = z.infer<typeof takeBody>
export type Taken = z.infer<typeof taken>
