import type { SupervisedRoom } from '@paihao/shared/contract/supervision'
import { concernsOf, lastCallOf } from '@paihao/shared/rules/alarms'
import { venueState } from '@paihao/shared/rules/opening'
import { lineOf, type Venue } from '@paihao/shared/rules/venue'
import { isSealed, maySee } from '@paihao/shared/rules/visibility'
import type { Accounts } from '../../auth/accounts'
import type { Handlers } from '../../http/handlers'
import type { Store } from '../../log/types'
import type { Venues } from '../../venues/venues'
import { instant } from '../../venues/views/instant'
import { callingView } from '../../venues/views/queue-view'
import { drawnView } from '../../venues/views/venue-view'
import type { LogIns } from '../../auth/log-ins'
import type { Devices } from '../devices/devices-service'
import { silentScreens } from './silent-screens'

interface Options {
  venues: Venues
  store: Store
  accounts: Accounts
  devices: Devices
  logIns: LogIns
  /** Redis's clock less this server's (ms). */
  clockOffset: () => number
}

/** The read-only view of the supervising body over all rooms and halls. */
export function createSupervisionHandlers(options: Options): Pick<Handlers, 'getSupervision'> {
  const { venues, store, accounts, devices, logIns, clockOffset } = options
  return {
    getSupervision: () => async () => {
      const names = new Map((await accounts.all()).map(({ staffId, name }) => [`staff/${staffId}`, name]))
      const isSilent = await silentScreens({ devices, logIns }, venues.now())
      const rooms: SupervisedRoom[] = []
      for (const venueId of await store.venues.live()) {
        const journal = await venues.find(venueId)
        if (journal === undefined || journal.state.info.stage !== 'published') continue
        const room = roomView(journal.state, names, venues.now())
        if (venues.isStopped(venueId)) room.concerns.push('stopped')
        if (isSilent(journal.state.info, room.state)) room.concerns.push('screenSilent')
        rooms.push(room)
      }
      rooms.sort((a, b) => ((a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : 1))
      const server = {
        now: instant(venues.now()),
        clockOffset: Math.round(clockOffset()),
        stoppedLogs: venues.faults,
      }
      return { status: 200, body: { rooms, server } }
    },
  }
}

function roomView(venue: Venue, names: ReadonlyMap<string, string>, now: number): SupervisedRoom {
  const { venueId, facts, alarms } = venue.info
  const counts = maySee(venue, 'supervision', 'counts', now)
  const lastCall = lastCallOf(venue)
  let waiting = 0
  for (const { queueId } of venue.queues.values()) waiting += lineOf(venue, queueId).length
  let served = 0
  for (const { state } of venue.tickets.values()) if (state === 'done') served++
  const isBid = facts.kind === 'bidSession'
  return {
    venueId,
    kind: isBid ? 'bidSession' : 'hall',
    name: isBid ? facts.projectName : facts.name,
    ...(isBid
      ? {
          projectCode: facts.projectCode,
          openingRoom: facts.openingRoom,
          agencyName: facts.agencyName,
          deadline: instant(facts.deadline),
        }
      : {}),
    ...drawOf(venue, now),
    state: venueState(venue, now),
    sealed: isSealed(venue, now),
    waiting: counts ? waiting : null,
    served: counts ? served : null,
    lastCallAt: lastCall === null ? null : instant(lastCall),
    calling: maySee(venue, 'supervision', 'calling', now) ? callingView(venue, 'supervision', now) : [],
    alarms: alarms.toReversed().map(({ kind, at, by, ticketId, reason }) => {
      const label = ticketId === null ? null : (venue.tickets.get(ticketId)?.label ?? null)
      return {
        kind,
        at: instant(at),
        by: names.get(by) ?? by,
        ...(label === null ? {} : { label }),
        ...(reason === null ? {} : { reason }),
      }
    }),
    // That somebody may be too late tells how many wait.
    concerns: concernsOf(venue, now).filter(concern => counts || concern !== 'behind'),
  }
}

/** The draw of a session that has one and was not withdrawn. */
function drawOf(venue: Venue, now: number): Pick<SupervisedRoom, 'draw'> {
  const { facts, draw, calledOff } = venue.info
  if (facts.kind !== 'bidSession' || draw === null || calledOff !== null) return {}
  const drawn = maySee(venue, 'supervision', 'drawn', now) ? drawnView(draw) : {}
  return { draw: { closesAt: instant(facts.takingClosesAt), ...drawn } }
}
