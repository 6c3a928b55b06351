import { bidder } from '@paihao/shared/contract/ticket'
import type { MyData } from '@paihao/shared/contract/my-data'
import { isAllowed } from '@paihao/shared/rules/transitions'
import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Handlers } from '../../http/handlers'
import type { Store } from '../../log/types'
import { open } from '../../log/vault'
import type { VaultRows } from '../../log/vault-rows'
import { Refused } from '../../refused'
import type { VenueJournal, Venues } from '../../venues/venues'
import { instant, instantOrNone } from '../../venues/views/instant'
import { personField } from '../../venues/person-rows'
import { moveTicket } from '../moving'

interface Options {
  venues: Venues
  store: Store
  vaultRows: VaultRows
  /** Forgets where a holder can be reached. */
  eraseContact(holderId: string): Promise<void>
  /** The same of their browser in one venue. */
  eraseBrowser(holderKey: string): Promise<void>
}

/** A holder's right to see their data and to be forgotten (个人信息保护法 art. 45, 47): the log stays whole, for it never held who they are. */
export function createPersonalDataHandlers({
  venues,
  store,
  vaultRows,
  eraseContact,
  eraseBrowser,
}: Options): Pick<Handlers, 'eraseMe' | 'myData'> {
  /** What is held about a holder in one venue. */
  async function dataIn(venueId: string, holderId: string): Promise<MyData['tickets']> {
    const journal = await venues.find(venueId)
    if (journal === undefined) return []
    const keys = await venues.keysOf(venueId)
    const holderKey = keys.holder(holderId)
    const venue = await journal.current()
    const { facts } = venue.info
    const mine = [...venue.tickets.values()].filter(one => one.holderKey === holderKey)
    const rows = await vaultRows.read(
      venueId,
      mine.map(({ ticketId }) => ticketId),
    )
    return mine.map((ticket, i) => {
      const row = rows[i]
      const { ticketId, label, state, commitment } = ticket
      const said = row == null || commitment === null ? null : open(keys.key, ticketId, row, commitment)
      return {
        ticketId,
        venueName: facts.kind === 'bidSession' ? facts.projectName : facts.name,
        queueName: venue.queues.get(ticket.queueId)?.name ?? '',
        label,
        state,
        takenAt: instant(ticket.takenAt),
        slotAt: instantOrNone(ticket.slotAt),
        ...(said === null ? {} : { bidder: bidder.parse(said) }),
      }
    })
  }

  /** Erases a holder's tickets in one venue; a bid that was handed over is kept (招标投标法 asks for its record). */
  async function eraseIn(venueId: string, holderId: string): Promise<{ erased: number; kept: number }> {
    const journal = await venues.find(venueId)
    if (journal === undefined) return { erased: 0, kept: 0 }
    const holderKey = (await venues.keysOf(venueId)).holder(holderId)
    const mine = [...(await journal.current()).tickets.values()].filter(one => one.holderKey === holderKey)
    for (const ticket of mine) if (isAllowed('cancel', ticket.state)) await cancel(journal, ticket)
    await eraseBrowser(holderKey)
    const isKept = ({ ticketId }: Ticket) => isHandedOver(journal.state.tickets.get(ticketId))
    const erased = mine.filter(ticket => !isKept(ticket))
    await vaultRows.erase(
      venueId,
      erased.map(ticket => ticket.ticketId),
    )
    if (erased.length === mine.length) {
      await vaultRows.erase(venueId, [personField(holderKey)])
      await store.holders.remove([[holderId, venueId]])
    }
    return { erased: erased.length, kept: mine.length - erased.length }
  }

  return {
    myData: caller => async () => {
      if (caller.kind !== 'holder') throw new Refused('role/forbidden')
      const { holderId } = caller.holder
      const tickets: MyData['tickets'] = []
      for (const venueId of await store.holders.venuesOf(holderId))
        tickets.push(...(await dataIn(venueId, holderId)))
      return { status: 200, body: { holderId, tickets } }
    },
    eraseMe: caller => async () => {
      if (caller.kind !== 'holder') throw new Refused('role/forbidden')
      const { holderId } = caller.holder
      const total = { erased: 0, kept: 0 }
      for (const venueId of await store.holders.venuesOf(holderId)) {
        const { erased, kept } = await eraseIn(venueId, holderId)
        total.erased += erased
        total.kept += kept
      }
      await eraseContact(holderId)
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
