import type { Place } from './line'

export type TicketState =
  'registered' | 'waiting' | 'called' | 'serving' | 'done' | 'missed' | 'cancelled' | 'void'

/** What the desk records of a bid that was handed over (招标投标法 art. 28, 36; 实施条例 art. 36). */
export interface Delivery {
  accepted: boolean
  seal: 'intact' | 'broken' | 'missing'
  copies: number
  refusalReason?: string
  /** The delegate's identity document was checked, the power of attorney seen; absent: nothing was said of it. */
  idChecked?: boolean
  powerSeen?: boolean
  /** Free words, which may name people. */
  note?: Note
  /** The same in logs that were written before notes lay in the vault. */
  remark?: string
}

/** Words that lie encrypted in the vault, under this id; the log has SHA-256(salt | words) alone. */
export interface Note {
  noteId: string
  commitment: string
}

/** One entry of what the desk has written up of a bid. None replaces another: the last one counts, all stand. */
export interface DeskRecord {
  readonly kind: 'recorded' | 'corrected' | 'replaced' | 'withdrawn'
  /** When (ms) and by whom it was written up. */
  readonly at: number
  readonly by: string
  readonly delivery: Delivery
  /** The time of delivery (ms) of the bid that it speaks of. */
  readonly deliveredAt: number
  /** Why it was corrected. */
  readonly reason: string | null
  /** Words about a withdrawal. */
  readonly note: Note | null
}

/** Why somebody with a number did not deliver: never signed in, was there too late, gave up, or a reason in words. */
export type AbsenceKind = 'notSignedIn' | 'late' | 'abandoned' | 'other'

export interface Absence {
  readonly kind: AbsenceKind
  /** When (ms) and by whom it was recorded: by the clock when the session ended. */
  readonly at: number
  readonly by: string
  readonly reason: string | null
}

/** How somebody was found to be there: by the code of the room's screen, by the desk's six digits, by their own code that was scanned, or by the word of the staff. */
export type ArrivalWay = 'screen' | 'desk' | 'scan' | 'staff'

/** A ticket as folded from the log; never changed in place, only replaced. Times are ms since the epoch. */
export interface Ticket extends Place {
  readonly queueId: string
  /** Which one in its queue; never leaves the server while a session is sealed. */
  readonly number: number
  readonly label: string | null
  readonly state: TicketState
  readonly holderKey: string
  readonly bidderKey: string | null
  /** Of a joint bid: those who bid together with it. */
  readonly memberKeys: readonly string[]
  /** Stands for the delegate's telephone number. */
  readonly delegateKey: string | null
  /** Taken by a device or by staff for somebody: may be claimed once by a phone. */
  readonly forAnother: boolean
  /** How often it was taken off a lost phone: an earlier slip's code claims nothing. */
  readonly reissues: number
  /** SHA-256(salt | personal data) of the vault row, or null. */
  readonly commitment: string | null
  /** The phone's own random number, for the draw. */
  readonly nonce: string | null
  readonly creditReason: string | null
  /** Index in the log of the event that made it. */
  readonly index: number
  readonly takenAt: number
  /** The beginning (ms) of the slot that was booked; null for whoever took a number on the spot. */
  readonly slotAt: number | null
  readonly arrivedAt: number | null
  /** Null before arrival, and for whoever was served without it. */
  readonly arrivedBy: ArrivalWay | null
  readonly calledAt: number | null
  readonly calls: number
  /** How often it came to a counter: by a call, or back from having missed it; never by a recall. */
  readonly turns: number
  readonly counterId: string | null
  /** Who of the staff called it to that counter, called it again there, or serves it: they stand at the counter. */
  readonly calledBy: readonly string[]
  /** Only this counter calls it (after a transfer to a counter). */
  readonly forCounterId: string | null
  /** Why it was called out of order, or voided, or transferred. */
  readonly reason: string | null
  /** When the documents were on the desk: the time held against the deadline. */
  readonly deliveredAt: number | null
  readonly late: boolean
  readonly delivery: Delivery | null
  /** What was written up of it, the newest last; `delivery` is what counts of it now. */
  readonly records: readonly DeskRecord[]
  /** When (ms) the bid was taken back; null when it was not, or another was delivered since. */
  readonly withdrawnAt: number | null
  /** Why nothing was delivered, as recorded after the deadline. */
  readonly absence: Absence | null
  readonly endedAt: number | null
  /** The state before a move that can be undone. */
  readonly from: TicketState | null
  readonly passes: number
  /** How often it has changed: the cursor of its topic. */
  readonly rev: number
}
