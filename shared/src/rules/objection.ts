import type { Note } from './ticket'

/** What a bidder objected to at the opening, and what was answered; the words lie in the vault. */
export interface Objection {
  readonly objectionId: string
  readonly ticketId: string
  readonly note: Note
  /** When (ms) and by whom it was recorded. */
  readonly at: number
  readonly by: string
  readonly answers: readonly { readonly note: Note; readonly at: number; readonly by: string }[]
}
