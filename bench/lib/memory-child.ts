import { pino } from 'pino'
import { createRedis } from '../../server/src/log/connect'
import { createVenueLog } from '../../server/src/log/venue-log'
import { openJournal } from '../../server/src/venues/journal'
import { createLogClock } from '../../server/src/venues/log-clock'
import { venueRulebook } from '../../server/src/venues/venues'

/** Loads one venue several times and tells what one of them keeps: heap and buffers, after collecting garbage. */
const COPIES = 4
const [, , url = '', logId = ''] = process.argv
const logger = pino({ level: 'silent' })
const log = createVenueLog({ redis: createRedis(url, { logger }), me: 'bench', logger })
const nothing = () => undefined
const open = () =>
  openJournal({
    logId,
    rulebook: venueRulebook,
    log,
    clock: createLogClock(Date.now),
    onCommitted: nothing,
    onFault: nothing,
  })

async function used(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

await open()
const before = await used()
const kept = []
for (let i = 0; i < COPIES; i++) kept.push(await open())
const bytes = ((await used()) - before) / COPIES
process.send?.({ bytes, events: kept[0]?.history.count ?? 0 })
process.exit(0)
