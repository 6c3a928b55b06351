import type { Delivery, Ticket } from './ticket'

/** Why a delivery cannot be recorded like this, or null: what came after the deadline is refused, and a refusal has its reason (招标投标法 art. 28, 36). */
export function deliveryFault(
  { late }: Pick<Ticket, 'late'>,
  { accepted, refusalReason }: Delivery,
): 'delivery/late' | 'delivery/reason_required' | null {
  if (accepted && late) return 'delivery/late'
  return accepted || refusalReason !== undefined ? null : 'delivery/reason_required'
}

/** Whether a ticket's delivery has been written up, so that it can be corrected. The server and every button ask this. */
export function isWrittenUp(ticket: {
  state: Ticket['state']
  delivery?: object | null | undefined
}): boolean {
  return ticket.state === 'done' && ticket.delivery !== null && ticket.delivery !== undefined
}
