/** What whoever supervises is shown because it may be disputed later. It stands in the log; here it is only gathered. */
export interface Alarm {
  readonly kind:
    | 'outOfOrder'
    | 'voided'
    | 'late'
    | 'deadlineMoved'
    | 'corrected'
    | 'fewBids'
    | 'roomMoved'
    | 'calledOff'
    | 'relieved'
  /** When it happened (ms), and by whom. */
  readonly at: number
  readonly by: string
  readonly ticketId: string | null
  readonly reason: string | null
}
