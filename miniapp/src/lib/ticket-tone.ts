import type { TicketState } from '@paihao/shared/contract/ticket'

/** The colour that goes with a state's word. */
export const ticketTone: Record<TicketState, 'neutral' | 'good' | 'accent' | 'turn' | 'refuse'> = {
  registered: 'accent',
  waiting: 'accent',
  called: 'turn',
  serving: 'good',
  done: 'neutral',
  missed: 'refuse',
  cancelled: 'neutral',
  void: 'refuse',
}
