import { drawCommitment } from '@paihao/shared/rules/draw'
import { NO_NUMBER } from '@paihao/shared/rules/moves/draw'
import type { BidSessionFacts, Gate } from '@paihao/shared/rules/venue'
import type { Caller } from '../../auth/caller'
import { isStaffOf } from '../../auth/venue-access'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import { sha256Text, type VenueJournal, type Venues } from '../../venues/venues'
import { bidSessionView } from '../../venues/views/venue-view'
import { findVenue, staffNameIn } from '../finding'
import { move } from '../moving'
import { sessionViewerOf } from '../reading'
import type { BidSessions } from './bid-sessions-service'

type BidSessionHandlers = Pick<
  Handlers,
  | 'listBidSessions'
  | 'createBidSession'
  | 'getBidSession'
  | 'publishBidSession'
  | 'openBidSession'
  | 'pauseBidSession'
  | 'closeBidSession'
  | 'drawBidSession'
  | 'moveDeadline'
  | 'moveRoom'
  | 'callOffBidSession'
>

/** Bid sessions (开标场次): an agency drafts, publishes and runs them. */
export function createBidSessionHandlers(venues: Venues, sessions: BidSessions): BidSessionHandlers {
  async function find(caller: Caller, venueId: string) {
    const journal = await findVenue(venues, caller, venueId)
    if (journal.state.info.facts.kind !== 'bidSession') throw new Refused('not_found')
    return journal
  }

  function reply(caller: Caller, journal: VenueJournal) {
    const viewer = sessionViewerOf(caller, journal.state)
    const body = { bidSession: bidSessionView(journal.state, factsOf(journal), venues.now(), viewer) }
    return { status: 200 as const, body }
  }

  const gate =
    (to: Gate) =>
    async (caller: Caller, { venueId }: { venueId: string }) => {
      const journal = await find(caller, venueId)
      const by = staffNameIn(caller, journal)
      return async ({ idempotencyKey }: { idempotencyKey: string | undefined }) => {
        await move(journal, by, idempotencyKey, { type: 'setGate', gate: to })
        return reply(caller, journal)
      }
    }

  return {
    listBidSessions: caller => async request => ({
      status: 200,
      body: await sessions.list(caller, request.query),
    }),
    createBidSession: caller => async request => {
      const journal = await sessions.create(caller, request.body, request.idempotencyKey)
      return { status: 201, body: reply(caller, journal).body }
    },
    async getBidSession(caller, { venueId }) {
      const journal = await find(caller, venueId)
      return () => Promise.resolve(reply(caller, journal))
    },
    async publishBidSession(caller, { venueId }) {
      const journal = await find(caller, venueId)
      const by = staffNameIn(caller, journal)
      const keys = await venues.keysOf(venueId)
      return async ({ idempotencyKey }) => {
        const isDraw = journal.state.info.policy.order === 'draw'
        const commitment = drawCommitment(sha256Text, venueId, keys.drawSecret())
        const wish = { type: 'publish', ...(isDraw ? { commitment } : {}) } as const
        await move(journal, by, idempotencyKey, wish)
        return reply(caller, journal)
      }
    },
    openBidSession: gate('open'),
    pauseBidSession: gate('paused'),
    closeBidSession: gate('closed'),
    async drawBidSession(caller, { venueId }) {
      const journal = await find(caller, venueId)
      const by = drawerIn(caller, journal)
      const keys = await venues.keysOf(venueId)
      return async ({ body: { number = NO_NUMBER, absent }, idempotencyKey }) => {
        // The list may be due to close at this very moment; the clock's own turn comes a little later.
        await journal.submit({ type: 'closeList', by: 'clock' })
        const why = absent === undefined ? {} : { absent }
        const wish = { type: 'draw', number, ...why, secret: keys.drawSecret() } as const
        await move(journal, by, idempotencyKey, wish)
        return reply(caller, journal)
      }
    },
    async moveDeadline(caller, { venueId }) {
      const journal = await find(caller, venueId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) => {
        const deadline = Date.parse(body.deadline)
        const before = factsOf(journal)
        // Left out, the end of taking stays where it was, or moves along with the deadline it stood at.
        const unchanged = before.takingClosesAt === before.deadline ? deadline : before.takingClosesAt
        const takingClosesAt = body.takingClosesAt === undefined ? unchanged : Date.parse(body.takingClosesAt)
        const wish = { type: 'moveDeadline', deadline, takingClosesAt, reason: body.reason } as const
        await move(journal, by, idempotencyKey, wish)
        return reply(caller, journal)
      }
    },
    async moveRoom(caller, { venueId }) {
      const journal = await find(caller, venueId)
      const by = staffNameIn(caller, journal)
      return async ({ body, idempotencyKey }) => {
        await move(journal, by, idempotencyKey, { type: 'moveRoom', ...body })
        return reply(caller, journal)
      }
    },
    async callOffBidSession(caller, { venueId }) {
      const journal = await find(caller, venueId)
      const by = staffNameIn(caller, journal)
      return async ({ body: { reason }, idempotencyKey }) => {
        await move(journal, by, idempotencyKey, { type: 'callOff', reason })
        return reply(caller, journal)
      }
    },
  }
}

function factsOf({ state: { info } }: VenueJournal): BidSessionFacts {
  if (info.facts.kind !== 'bidSession') throw new Refused('not_found')
  return info.facts
}

/** The agency's own staff draw, or a supervisor, who is staff of no session. */
function drawerIn(caller: Caller, journal: VenueJournal): string {
  const staff = isStaffOf(caller, journal.state)
  if (staff !== null) return staff
  if (caller.kind === 'staff' && caller.staff.roles.includes('supervisor'))
    return `staff/${caller.staff.staffId}`
  throw new Refused('role/forbidden')
}
