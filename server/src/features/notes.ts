import type { Note } from '@paihao/shared/rules/ticket'
import type { VaultRow } from '../log/types'
import { open, seal } from '../log/vault'
import type { VaultRows } from '../log/vault-rows'
import { randomId } from '../venues/ids'
import type { Venues } from '../venues/venues'

/** Free words about people that were there: encrypted beside the log, which holds no more than what they are committed to. */
export interface Notes {
  /** The words as they go into an event, and the row to be written before it. */
  seal(venueId: string, words: string): Promise<{ note: Note; vault: VaultRow }>
  /** The words by noteId; one that has been erased is missing. */
  read(venueId: string, notes: readonly Note[]): Promise<ReadonlyMap<string, string>>
}

/** The field of a venue's vault in which a note lies. */
const fieldOf = (noteId: string): string => `note/${noteId}`

export function createNotes(venues: Venues, vaultRows: VaultRows): Notes {
  return {
    async seal(venueId, words) {
      const { key } = await venues.keysOf(venueId)
      const noteId = randomId(14)
      const { row, commitment } = seal(key, fieldOf(noteId), { words })
      return { note: { noteId, commitment }, vault: { ticketId: fieldOf(noteId), row } }
    },
    async read(venueId, notes) {
      const found = new Map<string, string>()
      if (notes.length === 0) return found
      const { key } = await venues.keysOf(venueId)
      const fields = notes.map(({ noteId }) => fieldOf(noteId))
      const rows = await vaultRows.read(venueId, fields)
      notes.forEach(({ noteId, commitment }, i) => {
        const row = rows[i]
        if (row === null || row === undefined) return
        const { words } = open(key, fieldOf(noteId), row, commitment) as { words: string } // as `seal` wrote it
        found.set(noteId, words)
      })
      return found
    },
  }
}
