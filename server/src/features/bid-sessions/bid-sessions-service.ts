import type { BidSession, BidSessionInput } from '@paihao/shared/contract/bid-session'
import { policyOf } from '@paihao/shared/contract/policy'
import { usualClose } from '@paihao/shared/rules/opening'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import type { Venue } from '@paihao/shared/rules/venue'
import type { Accounts } from '../../auth/accounts'
import type { Caller } from '../../auth/caller'
import { isStaffOf, isVisibleTo } from '../../auth/venue-access'
import type { QueryOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import type { Store } from '../../log/types'
import { Refused } from '../../refused'
import { sessionViewerOf } from '../reading'
import { digestId, newBidSessionId, queueIdOf, roomIdOf } from '../../venues/ids'
import { usualCycleOf } from './usual-cycle'
import type { VenueJournal, Venues } from '../../venues/venues'
import { bidSessionView } from '../../venues/views/venue-view'

type ListQuery = QueryOf<Endpoints['listBidSessions']>

/** Drafting bid sessions and finding them again. */
export interface BidSessions {
  /** A draft for the caller's agency. The same Idempotency-Key of the same person gives the same draft. */
  create(caller: Caller, input: BidSessionInput, key: string | undefined): Promise<VenueJournal>
  /** Newest first: the published ones, or with `mine` those of the caller's agency, drafts too. */
  list(caller: Caller, query: ListQuery): Promise<{ bidSessions: BidSession[]; next: string | null }>
}

const PAGE = 20
/** Prefixes for lots that name none; I and O look like digits. */
const PREFIXES = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ')

export function createBidSessions(venues: Venues, store: Store, accounts: Accounts): BidSessions {
  return {
    async create(caller, input, key) {
      if (caller.kind !== 'staff') throw new Refused('role/forbidden')
      const { staffId, agencyId } = caller.staff
      const agency = agencyId === null ? undefined : await accounts.agency(agencyId)
      if (agency === undefined) throw new Refused('agency/unknown')
      const venueId = key === undefined ? newBidSessionId() : `b${digestId(`${staffId} ${key}`)}`
      const { projectCode, projectName, tenderer, openingRoom } = input
      const policy = policyOf(bidSessionPolicy, input.policy ?? {})
      const [takingOpensAt, deadline] = [Date.parse(input.takingOpensAt), Date.parse(input.deadline)]
      const takingClosesAt =
        input.takingClosesAt === undefined
          ? usualClose(policy.order, { takingOpensAt, deadline }, venues.now())
          : Date.parse(input.takingClosesAt)
      const usualCycle = await usualCycleOf(venues, store, { agencyId: agency.agencyId, openingRoom })
      return await venues.create({
        type: 'create',
        by: `staff/${staffId}`,
        venueId,
        facts: {
          kind: 'bidSession',
          agencyId: agency.agencyId,
          agencyName: agency.name,
          ...{ projectCode, projectName, tenderer, openingRoom },
          ...(input.template === undefined ? {} : { template: input.template }),
          ...(usualCycle === undefined ? {} : { usualCycle }),
          ...{ takingOpensAt, takingClosesAt, deadline },
        },
        policy,
        queues: queuesOf(venueId, input.lots),
        counters: (input.counters ?? [{ name: '1 号窗口' }]).map(({ name }, i) => ({
          counterId: `c${i + 1}`,
          name,
          queueIds: [],
        })),
      })
    },
    async list(caller, query) {
      const { after, limit = PAGE, mine = false } = query
      const now = venues.now()
      const bidSessions: BidSession[] = []
      let cursor: string | null = after ?? ''
      while (cursor !== null && bidSessions.length < limit) {
        const page: { venueIds: string[]; next: string | null } = await store.venues.page({
          limit: limit - bidSessions.length,
          ...(cursor === '' ? {} : { cursor }),
        })
        for (const venueId of page.venueIds) {
          const venue = (await venues.find(venueId))?.state
          if (venue === undefined || !isListed(caller, venue, mine)) continue
          const { facts } = venue.info
          if (facts.kind !== 'bidSession') continue
          const view = bidSessionView(venue, facts, now, sessionViewerOf(caller, venue))
          if (isWanted(view, query)) bidSessions.push(view)
        }
        cursor = page.next
      }
      return { bidSessions, next: cursor }
    },
  }
}

function isListed(caller: Caller, venue: Venue, mine: boolean): boolean {
  if (mine) return isStaffOf(caller, venue) !== null
  return venue.info.stage !== 'draft' && isVisibleTo(caller, venue)
}

function isWanted(view: BidSession, query: ListQuery): boolean {
  const { state, search, agency, room, from, to, mine = false, templates = false } = query
  const deadline = Date.parse(view.deadline)
  return (
    (view.template !== undefined) === (mine && templates) &&
    (state === undefined || view.state === state) &&
    (search === undefined || `${view.projectName} ${view.projectCode}`.includes(search)) &&
    (agency === undefined || view.agency.name.includes(agency)) &&
    (room === undefined || roomIdOf(view.openingRoom) === room) &&
    (from === undefined || deadline >= Date.parse(from)) &&
    (to === undefined || deadline <= Date.parse(to))
  )
}

/** One queue for each lot; a lot without a prefix gets the first letter that is free. */
function queuesOf(venueId: string, lots: BidSessionInput['lots']) {
  const named = new Set(lots.map(lot => lot.prefix))
  const free = [...PREFIXES, ...PREFIXES.flatMap(a => PREFIXES.map(b => a + b))].filter(
    one => !named.has(one),
  )
  return lots.map(({ code, name, prefix = free.shift() ?? '' }) => ({
    queueId: queueIdOf(venueId, prefix),
    prefix,
    name,
    lotCode: code,
  }))
}
