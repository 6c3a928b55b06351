import type { StaffTicket } from '@paihao/shared/contract/ticket'

/** Those whose label or company contains what was typed; all of them when nothing was. */
export function matching(tickets: readonly StaffTicket[], typed: string): readonly StaffTicket[] {
  const wanted = typed.trim().toUpperCase()
  if (wanted === '') return tickets
  return tickets.filter(
    ({ label, bidder }) =>
      label?.toUpperCase().includes(wanted) === true ||
      bidder?.companyName.toUpperCase().includes(wanted) === true,
  )
}

/** The ticket `step` places further in a list, from the one in focus; from none, the first or the last. */
export function stepFrom(
  tickets: readonly StaffTicket[],
  focusId: string | null,
  step: 1 | -1,
): StaffTicket | null {
  const from = tickets.findIndex(({ ticketId }) => ticketId === focusId)
  const to = from < 0 ? (step === 1 ? 0 : tickets.length - 1) : from + step
  return tickets[Math.min(Math.max(to, 0), tickets.length - 1)] ?? null
}
