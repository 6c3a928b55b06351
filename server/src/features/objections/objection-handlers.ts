import type { Caller } from '../../auth/caller'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import { digestId, randomId } from '../../venues/ids'
import type { VenueJournal, Venues } from '../../venues/venues'
import { findVenue, staffNameIn } from '../finding'
import { move } from '../moving'
import type { Notes } from '../notes'
import type { Objections } from './objections-service'

interface Options {
  venues: Venues
  notes: Notes
  objections: Objections
}

/** What bidders object to at the opening, and what is answered. */
export function createObjectionHandlers({
  venues,
  notes,
  objections,
}: Options): Pick<Handlers, 'listObjections' | 'recordObjection' | 'answerObjection'> {
  async function find(caller: Caller, venueId: string) {
    const journal = await findVenue(venues, caller, venueId)
    const by = staffNameIn(caller, journal)
    if (journal.state.info.facts.kind !== 'bidSession') throw new Refused('not_found')
    return { journal, by }
  }

  async function reply(journal: VenueJournal, objectionId: string) {
    const objection = (await objections(journal)).find(one => one.objectionId === objectionId)
    if (objection === undefined) throw new Refused('not_found')
    return { status: 201 as const, body: { objection } }
  }

  return {
    async listObjections(caller, { venueId }) {
      const { journal } = await find(caller, venueId)
      return async () => ({ status: 200, body: { objections: await objections(journal) } })
    },
    async recordObjection(caller, { venueId }) {
      const { journal, by } = await find(caller, venueId)
      return async ({ body: { ticketId, words }, idempotencyKey }) => {
        // The same request sent again finds what the first one made.
        const objectionId =
          idempotencyKey === undefined ? randomId(14) : digestId(`${by} ${ticketId} ${idempotencyKey}`)
        const { note, vault } = await notes.seal(venueId, words)
        const wish = { type: 'object', objectionId, ticketId, note } as const
        await move(journal, by, idempotencyKey, wish, { vault })
        return await reply(journal, objectionId)
      }
    },
    async answerObjection(caller, { venueId, objectionId }) {
      const { journal, by } = await find(caller, venueId)
      return async ({ body: { words }, idempotencyKey }) => {
        const { note, vault } = await notes.seal(venueId, words)
        const wish = { type: 'answer', objectionId, note } as const
        await move(journal, by, idempotencyKey, wish, { vault })
        return await reply(journal, objectionId)
      }
    },
  }
}
