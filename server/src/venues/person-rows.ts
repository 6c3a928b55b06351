import type { VaultRow } from '../log/types'
import type { VaultRows } from '../log/vault-rows'
import { open, seal } from '../log/vault'
import type { VenueKeys } from './venue-keys'

/** The field of a venue's vault under which the holder behind a key is found. */
export const personField = (holderKey: string): string => `person/${holderKey}`

/** The way back from a holderKey, which the log has, to the holder: encrypted, beside the log, to be erased like the rest. */
export function personRow(keys: VenueKeys, holderKey: string, holderId: string): VaultRow {
  const ticketId = personField(holderKey)
  const { row, commitment } = seal(keys.key, ticketId, { holderId })
  return { ticketId, row: `${row}.${commitment}` }
}

/** The holderId behind a key; null when it was never kept (a guest, a slip), or was erased. */
export async function personOf(
  rows: VaultRows,
  venueId: string,
  keys: VenueKeys,
  holderKey: string,
): Promise<string | null> {
  const field = personField(holderKey)
  const [stored] = await rows.read(venueId, [field])
  if (stored === null || stored === undefined) return null
  const [row = '', commitment = ''] = stored.split('.')
  const { holderId } = open(keys.key, field, row, commitment) as { holderId: string } // as `personRow` wrote it
  return holderId
}
