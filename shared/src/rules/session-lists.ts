/** The list of a draw session, closed and hashed, and what was drawn from it. */
export interface Draw {
  readonly commitment: string
  readonly listHash: string | null
  readonly seed: string | null
  /** What was drawn in the room and when (ms), why nobody could draw, and the labels in order; all null before. */
  readonly number: string | null
  readonly absent: string | null
  readonly drawnAt: number | null
  readonly labels: readonly { readonly queueId: string; readonly labels: readonly string[] }[]
}

/** Who may take in an invited session; the names are in the vault's row `listId`. */
export interface InvitedList {
  readonly listId: string
  readonly commitment: string
  readonly at: number
  /** By the keyed hash of the credit code: in which queues; null: in all. */
  readonly byKey: ReadonlyMap<string, readonly string[] | null>
}
