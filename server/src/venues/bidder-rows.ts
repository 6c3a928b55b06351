import type { Bidder } from '@paihao/shared/contract/ticket'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { open } from '../log/vault'
import type { VaultRows } from '../log/vault-rows'
import type { Venues } from './venues'

/** The bidder in a ticket's row of the vault, opened with the venue's key; null when there is none, or when they have been erased. */
export function bidderIn(
  key: Parameters<typeof open>[0],
  row: string | null | undefined,
  { ticketId, commitment }: Ticket,
): Bidder | null {
  if (row == null || commitment === null) return null
  return open(key, ticketId, row, commitment) as unknown as Bidder // as `take` sealed it
}

/** The bidder of a ticket as they were sealed at taking; null when there is none, or when they have been erased. */
export async function bidderOf(
  venues: Venues,
  vaultRows: VaultRows,
  venueId: string,
  ticket: Ticket,
): Promise<Bidder | null> {
  const [row] = await vaultRows.read(venueId, [ticket.ticketId])
  if (row == null || ticket.commitment === null) return null
  return bidderIn((await venues.keysOf(venueId)).key, row, ticket)
}
