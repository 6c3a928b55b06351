import type { CallWay } from '@paihao/shared/contract/notice'
import type { Told, Way } from './way'

/** How a call would reach a holder who has no page open, as far as is known now; what is said to them beforehand. */
export async function callWayOf(ways: readonly Way[], told: Omit<Told, 'notice'>): Promise<CallWay> {
  const { ticketId } = told.ticket
  const notice = { id: `${ticketId}/called`, ticketId, kind: 'called', since: 0 } as const
  for (const way of ways) {
    // Whether an agency's own system tells the holder nobody here knows.
    if (way.name === 'webhook' || !way.sends('called')) continue
    const letter = await way.prepare({ ...told, notice })
    if (typeof letter !== 'string' && (await letter.check()) === null) return way.name
  }
  return 'page'
}
