import { pino } from 'pino'
import type { Create } from '@paihao/shared/rules/moves/create'
import { hallPolicy } from '@paihao/shared/rules/policy'
import { createKeys } from '../../server/src/log/keys'
import { createRedis } from '../../server/src/log/connect'
import { createStore } from '../../server/src/log/store'
import { createVenueLog } from '../../server/src/log/venue-log'
import { createLogClock } from '../../server/src/venues/log-clock'
import { randomId } from '../../server/src/venues/ids'
import { createVenues, type Venues } from '../../server/src/venues/venues'
import { startRedis, type TestRedis, type TestRedisOptions } from '../../server/test/support/redis'

/** A Redis with venues on it, for a server to serve. */
export interface Stage {
  redis: TestRedis
  secretKey: string
  /** A fresh hall's day; gives the id of its one queue. */
  hall(): Promise<string>
  /** A fresh, published bid session, open for guests. */
  bidSession(): Promise<string>
  /** The engine in this process, as another server would have it; to be closed by who asks for it. */
  engine(): Venues
  close(): Promise<void>
}

const DAY = 24 * 3_600_000

export async function createStage(options: TestRedisOptions = {}): Promise<Stage> {
  const logger = pino({ level: 'silent' })
  const redis = await startRedis({ appendonly: true, appendfsync: 'always', ...options })
  const connections = createRedis(redis.url, { logger })
  const secretKey = randomId(40)
  const keys = await createKeys({ redis: connections, secretKey })
  const log = createVenueLog({ redis: connections, me: 'bench', logger })
  const store = createStore(connections.main)
  const engine = () => createVenues({ log, store, keys, clock: createLogClock(Date.now), logger })

  /** Begins a venue and lets go of it: nothing in this process follows what the servers do there. */
  async function begin(command: Create): Promise<string> {
    const venues = engine()
    const journal = await venues.create(command)
    if (command.facts.kind === 'bidSession') await journal.submit({ type: 'publish', by: 'bench' })
    await venues.close()
    return `${command.venueId}.A`
  }
  const queue = (venueId: string) => ({ queueId: `${venueId}.A`, prefix: 'A', name: 'A', lotCode: 'I' })
  const counters = [{ counterId: 'c1', name: '1', queueIds: [] }]

  return {
    redis,
    secretKey,
    engine,
    async hall() {
      const hallId = `h${randomId(10)}`
      const venueId = `${hallId}-20260101`
      const now = Date.now()
      const facts = { kind: 'hallDay' as const, hallId, name: 'bench', date: '2026-01-01' }
      const hours: [number, number][] = [[now - 1000, now + DAY]]
      return await begin({
        type: 'create',
        by: 'bench',
        venueId,
        facts: { ...facts, hours, endsAt: now + DAY },
        policy: hallPolicy,
        queues: [queue(venueId)],
        counters,
      })
    },
    async bidSession() {
      const venueId = `b${randomId(12)}`
      const now = Date.now()
      const names = { agencyId: 'a', agencyName: 'a', projectCode: 'a', projectName: 'a', tenderer: 'a' }
      return await begin({
        type: 'create',
        by: 'bench',
        venueId,
        facts: {
          kind: 'bidSession',
          ...names,
          openingRoom: 'a',
          takingOpensAt: now - 1000,
          takingClosesAt: now + DAY,
          deadline: now + DAY,
        },
        policy: { ...hallPolicy, oneAtATime: false },
        queues: [queue(venueId)],
        counters,
      })
    },
    async close() {
      await connections.close()
      await redis.stop()
    },
  }
}
