import type { Bidder } from '@paihao/shared/contract/ticket'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { open } from '../log/vault'
import type { VaultRows } from '../log/vault-rows'
import type { Venues } from './venues'

/** The bidder of a ticket as they were sealed at taking; null when there is none, or when they have been erased. */
export async function bidderOf(
  venues: Venues,
  vaultRows: VaultRows,
  venueId: string,
  { ticketId, commitment }: Ticket,
): Promise<Bidder | null> {
  const [row] = await vaultRows.read(venueId, [ticketId])
  if (row == null || commitment === null) return null
  const { key } = await venues.keysOf(venueId)
  return open(key, ticketId, row, commitment) as unknown as Bidder // as `take` sealed it
}
