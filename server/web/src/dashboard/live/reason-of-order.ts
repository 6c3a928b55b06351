import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { Policy } from '@paihao/shared/rules/policy'
import { timeOfDay } from '../../lib/shanghai-time'
import type { Say } from '../../lib/text'
import type { Key } from '../texts'

/** Why a ticket stands where it stands, in words: the line must be plain to whoever looks at it. */
export function reasonOfOrder(ticket: StaffTicket, policy: Policy, say: Say<Key>): string {
  if (ticket.credit !== undefined) {
    const minutes = policy.creditMinutes[ticket.credit] ?? 0
    return `${ticket.credit === 'elderly' ? say('credit.elderly') : ticket.credit} ${say('live.credit', { minutes })}`
  }
  if (ticket.slotAt !== undefined && ticket.calls === 0)
    return say('live.bookedFor', { time: timeOfDay(ticket.slotAt) })
  if (ticket.calls > 0 && Date.parse(ticket.order) !== Date.parse(ticket.takenAt)) return say('live.requeued')
  if (ticket.reason !== undefined) return say('live.transferred')
  return say(policy.order === 'draw' ? 'order.draw' : 'order.arrival')
}
