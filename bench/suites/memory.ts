import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { decodePayload } from '@paihao/shared/proof/chain'
import type { VenueEvent } from '@paihao/shared/rules/venue-rulebook'
import { createRedis } from '../../server/src/log/connect'
import type { LogEntry } from '../../server/src/log/types'
import { createVenueLog } from '../../server/src/log/venue-log'
import { openJournal } from '../../server/src/venues/journal'
import { createLogClock } from '../../server/src/venues/log-clock'
import { venueRulebook } from '../../server/src/venues/venues'
import { atMost, type Options, type Result } from '../lib/result'
import { createStage, type Stage } from '../lib/stage'
import { spreadOf } from '../lib/statistics'

const EVENTS = 20_000
/** A visitor makes four events: taken, called, served, finished. */
const VISITORS = EVENTS / 4

/** What a hall's day of 20,000 events costs to load, and to keep. */
export async function memory({ quick }: Options): Promise<Result[]> {
  const stage = await createStage()
  const venueId = await fillDay(stage)
  const redis = createRedis(stage.redis.url, { logger: pino({ level: 'silent' }) })
  const log = createVenueLog({ redis, me: 'bench', logger: pino({ level: 'silent' }) })
  const folded: number[] = []
  const checked: number[] = []
  for (let round = 0; round <= (quick ? 6 : 12); round++) {
    const parsing = await cpu(async () => {
      for await (const { payload } of entriesOf(log, venueId)) decodePayload(payload).lines.forEach(parse)
    })
    const folding = await cpu(async () => {
      const venue = venueRulebook.empty()
      for await (const { payload } of entriesOf(log, venueId))
        for (const line of decodePayload(payload).lines) venueRulebook.evolve(venue, parse(line))
    })
    const opening = await cpu(async () => {
      const nothing = () => undefined
      const clock = createLogClock(Date.now)
      await openJournal({
        logId: venueId,
        rulebook: venueRulebook,
        log,
        clock,
        onCommitted: nothing,
        onFault: nothing,
      })
    })
    if (round === 0) continue
    folded.push(folding / parsing)
    checked.push(opening / parsing)
  }
  await redis.close()
  const bytes = await bytesAnEvent(stage.redis.url, venueId)
  await stage.close()
  return [
    atMost('load-venue', 'folding 20,000 events / reading and parsing them, CPU', 1.5, spreadOf(folded)),
    atMost('load-venue-verified', 'the same with chain and tree', 4, spreadOf(checked)),
    atMost('venue-memory', 'bytes an event of a folded venue', 350, { ratio: bytes, spread: [bytes, bytes] }),
  ]
}

const parse = (line: string) => JSON.parse(line) as VenueEvent // as the rulebook wrote it

async function fillDay(stage: Stage): Promise<string> {
  const queueId = await stage.hall()
  const [venueId = ''] = queueId.split('.')
  const venues = stage.engine()
  const journal = await venues.find(venueId)
  if (journal === undefined) throw new Error('the venue is gone')
  await Promise.all(
    Array.from({ length: VISITORS }, async (_, i) => {
      const ticketId = `${venueId}.${String(i).padStart(14, '0')}`
      const holderKey = `holder${String(i).padStart(16, '0')}`
      await journal.submit({ type: 'take', by: 'holder', queueId, ticketId, holderKey })
    }),
  )
  for (let i = 0; i < VISITORS; i++) {
    const called = journal.submit({ type: 'call', by: 'staff/clerk', queueId, counterId: 'c1' })
    const ticketId = `${venueId}.${String(i).padStart(14, '0')}`
    const served = journal.submit({ type: 'serve', by: 'staff/clerk', ticketId })
    await Promise.all([called, served, journal.submit({ type: 'finish', by: 'staff/clerk', ticketId })])
  }
  await venues.close()
  return venueId
}

async function* entriesOf(log: ReturnType<typeof createVenueLog>, venueId: string): AsyncGenerator<LogEntry> {
  for (let after = '0-0'; ;) {
    const page = await log.read(venueId, after, 500)
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

/** CPU (µs) of this process while `work` runs. */
async function cpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** Heap and buffers of a loaded venue, in a fresh process that can collect its garbage. */
async function bytesAnEvent(url: string, venueId: string): Promise<number> {
  const child = fork(fileURLToPath(new URL('../lib/memory-child.ts', import.meta.url)), [url, venueId], {
    execArgv: [...process.execArgv, '--expose-gc'],
  })
  const [{ bytes, events }] = (await once(child, 'message')) as [{ bytes: number; events: number }] // as it sends it
  return Math.round(bytes / events)
}
