import { createPublicKey, verify } from 'node:crypto'
import { bidSessionPolicy, hallPolicy, type Policy } from '@paihao/shared/rules/policy'
import type { Checks } from '@paihao/shared/proof/receipt'
import { sha256 } from '../../src/digests'
import { createRedis } from '../../src/log/connect'
import { createKeys } from '../../src/log/keys'
import { createStore } from '../../src/log/store'
import { createVenueLog } from '../../src/log/venue-log'
import { createLogClock } from '../../src/venues/log-clock'
import { createVenues, type VenueJournal, type Venues } from '../../src/venues/venues'
import { silentLogger as silent } from '../support/loggers'

export const SECRET = 'a secret of at least thirty-two characters'
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** The engine of one server on a Redis, without anything around it. */
export interface Engine {
  venues: Venues
  log: ReturnType<typeof createVenueLog>
  store: ReturnType<typeof createStore>
  redis: ReturnType<typeof createRedis>
  /** What a phone checks a receipt with. */
  checks: Checks
  close(): Promise<void>
}

let servers = 0

/** `skew`: how far (ms) this server's own clock is off. */
export async function startEngine(
  url: string,
  { skew = 0, idleAfter }: { skew?: number; idleAfter?: number } = {},
): Promise<Engine> {
  const redis = createRedis(url, { logger: silent })
  const log = createVenueLog({ redis, me: `server-${++servers}`, logger: silent })
  const store = createStore(redis.main)
  const keys = await createKeys({ redis, secretKey: SECRET })
  const clock = createLogClock(() => Date.now() + skew)
  const venues = createVenues({
    log,
    store,
    keys,
    clock,
    logger: silent,
    ...(idleAfter === undefined ? {} : { idleAfter }),
  })
  const key = createPublicKey({
    key: Buffer.concat([SPKI_HEAD, keys.signer.publicKey]),
    format: 'der',
    type: 'spki',
  })
  return {
    venues,
    log,
    store,
    redis,
    checks: {
      sha256,
      key: { name: keys.signer.keyName, keyId: keys.signer.keyId },
      verify: (message, signature) => verify(null, message, key, signature),
    },
    async close() {
      await venues.close()
      await redis.close()
    },
  }
}

const HOUR = 3_600_000
let made = 0

/** A hall's day that is open now, with one queue and three counters. */
export async function openHall({ venues }: Engine, policy: Partial<Policy> = {}): Promise<VenueJournal> {
  const venueId = `h${++made}-20260101`
  const now = Date.now()
  return await venues.create({
    type: 'create',
    by: 'test',
    venueId,
    facts: {
      kind: 'hallDay',
      hallId: `h${made}`,
      name: 'Hall',
      date: '2026-01-01',
      hours: [[now - HOUR, now + HOUR]],
      endsAt: now + HOUR,
    },
    policy: { ...hallPolicy, ...policy },
    queues: [{ queueId: `${venueId}.A`, prefix: 'A', name: 'A', lotCode: null }],
    counters: ['c1', 'c2', 'c3'].map(counterId => ({ counterId, name: counterId, queueIds: [] })),
  })
}

/** A published bid session whose deadline is so many ms away. */
export async function openSession({ venues }: Engine, untilDeadline: number): Promise<VenueJournal> {
  const venueId = `b${++made}`
  const now = Date.now()
  const deadline = now + untilDeadline
  const names = {
    agencyId: 'a',
    agencyName: 'a',
    projectCode: 'p',
    projectName: 'p',
    tenderer: 't',
    openingRoom: 'r',
  }
  const journal = await venues.create({
    type: 'create',
    by: 'test',
    venueId,
    facts: { kind: 'bidSession', ...names, takingOpensAt: now - HOUR, takingClosesAt: deadline, deadline },
    policy: bidSessionPolicy,
    queues: [{ queueId: `${venueId}.A`, prefix: 'A', name: 'A', lotCode: 'I' }],
    counters: [{ counterId: 'c1', name: 'c1', queueIds: [] }],
  })
  await journal.submit({ type: 'publish', by: 'test' })
  return journal
}

/** Somebody takes a number; gives what became of it. */
export function take(journal: VenueJournal, holder: string, key?: string) {
  const { logId } = journal
  return journal.submit({
    type: 'take',
    by: 'holder',
    queueId: `${logId}.A`,
    ticketId: `${logId}.${holder}-${Math.random().toString(36).slice(2)}`,
    holderKey: holder,
    random: Math.floor(Math.random() * 2 ** 32),
    ...(journal.state.info.facts.kind === 'bidSession' ? { bidderKey: `bidder of ${holder}` } : {}),
    ...(key === undefined ? {} : { key }),
  })
}

/** The journal of the same venue on another server. */
export async function sameVenue({ venues }: Engine, { logId }: VenueJournal): Promise<VenueJournal> {
  const journal = await venues.find(logId)
  if (journal === undefined) throw new Error(`no venue ${logId}`)
  return journal
}

/** Labels in the order of taking. */
export const labelsOf = ({ state }: VenueJournal): (string | null)[] =>
  [...state.tickets.values()].map(ticket => ticket.label)

/** A001 … so many. */
export const firstLabels = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `A${String(i + 1).padStart(3, '0')}`)
