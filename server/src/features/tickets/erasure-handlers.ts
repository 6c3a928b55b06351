import { isAllowed } from '@paihao/shared/rules/transitions'
import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Handlers } from '../../http/handlers'
import type { Store } from '../../log/types'
import type { VaultRows } from '../../log/vault-rows'
import { Refused } from '../../refused'
import type { VenueJournal, Venues } from '../../venues/venues'
import { moveTicket } from '../moving'

interface Options {
  venues: Venues
  store: Store
  vaultRows: VaultRows
}

/** A holder's right to be forgotten (个人信息保护法 art. 47): the log stays whole, for it never held who they are. */
export function createErasureHandlers({ venues, store, vaultRows }: Options): Pick<Handlers, 'eraseMe'> {
  /** Erases a holder's tickets in one venue; a bid that was handed over is kept (招标投标法 asks for its record). */
  async function eraseIn(venueId: string, holderId: string): Promise<{ erased: number; kept: number }> {
    const journal = await venues.find(venueId)
    if (journal === undefined) return { erased: 0, kept: 0 }
    const holderKey = (await venues.keysOf(venueId)).holder(holderId)
    const mine = [...(await journal.current()).tickets.values()].filter(one => one.holderKey === holderKey)
    for (const ticket of mine) if (isAllowed('cancel', ticket.state)) await cancel(journal, ticket)
    const isKept = ({ ticketId }: Ticket) => isHandedOver(journal.state.tickets.get(ticketId))
    const erased = mine.filter(ticket => !isKept(ticket))
    await vaultRows.erase(
      venueId,
      erased.map(ticket => ticket.ticketId),
    )
    if (erased.length === mine.length) await store.holders.remove([[holderId, venueId]])
    return { erased: erased.length, kept: mine.length - erased.length }
  }

  return {
    eraseMe: caller => async () => {
      if (caller.kind !== 'holder') throw new Refused('role/forbidden')
      const { holderId } = caller.holder
      const total = { erased: 0, kept: 0 }
      for (const venueId of await store.holders.venuesOf(holderId)) {
        const { erased, kept } = await eraseIn(venueId, holderId)
        total.erased += erased
        total.kept += kept
      }
      return { status: 200, body: total }
    },
  }
}

/** A ticket that changes at this very moment, or whose venue has ended, is erased or kept as it then is. */
async function cancel(journal: VenueJournal, { ticketId }: Ticket): Promise<void> {
  try {
    await moveTicket(journal, 'holder', undefined, { type: 'cancel', ticketId })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

function isHandedOver(ticket: Ticket | undefined): boolean {
  if (ticket === undefined) return false
  const { state, commitment } = ticket
  return commitment !== null && (state === 'serving' || state === 'done' || ticket.deliveredAt !== null)
}
