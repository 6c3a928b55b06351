import { createHash } from 'node:crypto'
import type { BaseLogger } from 'pino'
import { createVenueRulebook, type VenueCommand, type VenueEvent } from '@paihao/shared/rules/venue-rulebook'
import type { Create } from '@paihao/shared/rules/moves/create'
import type { Outcome, Venue } from '@paihao/shared/rules/venue'
import type { Keys } from '../log/keys'
import type { Store, VenueLog } from '../log/types'
import { venueIdOf } from './ids'
import type { Journal } from './journal'
import { type Committed, createJournals } from './journals'
import type { LogClock } from './log-clock'
import { createReceipts, type Receipts } from './receipts'
import { createVenueKeys, type VenueKeys } from './venue-keys'

export type VenueJournal = Journal<Venue, VenueCommand, VenueEvent, Outcome>
export type VenueCommitted = Committed<Venue, VenueEvent>

/** Every venue of this installation: in memory when used, always current, never forgotten while something is due. */
export interface Venues {
  /** The venue with everything in its log, or undefined when there is none with this id. */
  find(venueId: string): Promise<VenueJournal | undefined>
  /** The venue of a queueId, ticketId or venueId, at once; undefined when it is not in memory. */
  peek(id: string): Venue | undefined
  /** All venues in memory. */
  states(): Iterable<Venue>
  /** The venue, begun by this command unless it has begun already. */
  create(command: Create): Promise<VenueJournal>
  onCommitted(listener: (committed: VenueCommitted) => void): () => void
  readonly receipts: Receipts
  /** The keyed hashes and codes of one venue. */
  keysOf(venueId: string): Promise<VenueKeys>
  /** Redis's time (ms), as well as this server knows it. */
  now(): number
  /** Reads every unfinished venue, so that what is due happens even if nobody asks. */
  resume(): Promise<void>
  readonly size: number
  /** How many logs are not written to any more. */
  readonly faults: number
  /** Whether this venue's log is among them. */
  isStopped(venueId: string): boolean
  close(): Promise<void>
}

interface Options {
  log: VenueLog
  store: Store
  keys: Keys
  clock: LogClock
  logger: BaseLogger
  /** A venue unused for so long (ms) leaves memory. */
  idleAfter?: number
}

/** SHA-256 of a text as hex, in the form that the rules take it. */
export const sha256Text = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The rulebook that decides for all venues here. */
export const venueRulebook = createVenueRulebook(sha256Text)

export function createVenues({ log, store, keys, clock, logger, idleAfter = 15 * 60_000 }: Options): Venues {
  const receipts = createReceipts({ log, signer: keys.signer })
  const journals = createJournals<Venue, VenueCommand, VenueEvent, Outcome>({
    log,
    clock,
    rulebook: venueRulebook,
    logger,
    idleAfter,
  })

  const venueKeys = new WeakMap<Buffer, VenueKeys>()
  async function keysOf(venueId: string): Promise<VenueKeys> {
    const key = await keys.venueKey(venueId)
    let made = venueKeys.get(key)
    if (made === undefined) venueKeys.set(key, (made = createVenueKeys(key)))
    return made
  }

  journals.onCommitted(({ logId, events }) => {
    if (!events.some(event => event.type === 'ended')) return
    store.venues.finished(logId).catch((error: unknown) => {
      logger.warn({ err: error, venueId: logId }, 'Not marked as finished; it is at the next start')
    })
  })

  return {
    find: journals.find,
    peek: id => journals.peek(venueIdOf(id) ?? id),
    states: journals.states,
    async create(command) {
      const { venueId } = command
      await store.venues.add(venueId, command.facts.kind === 'bidSession' ? clock.now() : null)
      const journal = await journals.open(venueId)
      if (journal.history.count === 0) await journal.submit(command)
      return journal
    },
    onCommitted: journals.onCommitted,
    receipts,
    keysOf,
    now: clock.now,
    async resume() {
      for (const venueId of await store.venues.live()) {
        const journal = await journals.find(venueId)
        if (journal?.state.info.stage === 'ended') await store.venues.finished(venueId)
      }
    },
    get size() {
      return journals.size
    },
    get faults() {
      return journals.faults.size
    },
    isStopped: venueId => journals.faults.has(venueId),
    close: journals.close,
  }
}
