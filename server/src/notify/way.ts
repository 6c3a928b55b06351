import type { Notice, NoticeKind } from '@paihao/shared/rules/notices'
import type { WayName, Wishes } from '@paihao/shared/rules/outbox'
import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Venue } from '@paihao/shared/rules/venue'
import type { Gate } from './gate'

/** Why a way is not open where one of its fields would not take what it is to say: the configuration's fault. */
export const MISFIT = 'does not fit'

/** What is to be told, and to whom. The venue is as it is at any moment, the ticket as it was: see `currentOf`. */
export interface Told {
  readonly venueId: string
  readonly venue: Venue
  readonly ticket: Ticket
  readonly notice: Notice
  readonly wishes: Wishes | undefined
}

/** The same of the ticket as it is now. */
export function currentOf(told: Told): Told {
  return { ...told, ticket: told.venue.tickets.get(told.ticket.ticketId) ?? told.ticket }
}

/**
 * What became of a letter. `later`: certainly not sent, worth another try. `refused`: certainly not sent, for good.
 * `unknown`: it may have arrived, so it is never sent again. `again`: it may have arrived, and is sent again all the
 * same, since it bears an id by which its receiver knows a repeat (the last of the ways alone: no other comes after it);
 * unknown when no try was answered. `messageId`: under which the way may tell more of it.
 */
export type SendOutcome =
  | { outcome: 'sent'; messageId?: string }
  | { outcome: 'later' | 'refused'; code: number | string }
  | { outcome: 'unknown'; why: string }
  | { outcome: 'again'; why: string }

/** One notice as one way would bring it to one holder. */
export interface Letter {
  /** Letters of the same way to the same address go one after another. */
  readonly address: string
  /** Why it is not to go after all, asked when its turn has come; null: it may. Changes nothing. */
  check(): Promise<string | null>
  /**
   * Waits for what a letter needs beside itself (an access token); `false`: it is not to be had now. Before the sending
   * is noted: who dies or waits here has sent nothing for certain, and what is waited for does not make a letter untrue.
   */
  ready?(): Promise<boolean>
  /**
   * Sends it, and keeps what is counted (allowances) right. What it says is written only now: it may have waited, and
   * numbers grow old. Called once; never rejects for what the other side does.
   */
  send(): Promise<SendOutcome>
}

/** A way to tell a holder who has no page open. The sender tries them in order, each notice by one of them at most. */
export interface Way {
  readonly name: WayName
  /** Whether notices of this kind may go this way at all. */
  sends(kind: NoticeKind): boolean
  /** Whether it failed so often that it is left alone for a moment. */
  readonly resting: boolean
  /**
   * Leave to send, asked just before a letter is noted as being sent. After a rest one alone has it, to find out how it
   * goes: the others stay back without a note, and lose no try. Absent: always.
   */
  admits?(): boolean
  /** Lets in so many letters at once: when it stalls, no more than these are of unknown outcome. Absent: all. */
  readonly gate?: Gate
  /** Its receiver knows a repeat, so its letters may come out as `again`. The last of the ways alone. */
  readonly knowsRepeats?: boolean
  /** The letter, or in a few words why this way is not open to this holder. Changes nothing. */
  prepare(told: Told): Promise<Letter | string>
}
