import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Seal, Seals } from '../venues/seals'
import type { Metrics } from './metrics'

/** How often (ms) it is looked whether what is held back may be told. */
const LOOK = 5_000
/** Lines of one venue that are held back; of older ones only the number is kept. */
const MOST_LINES = 10_000
/** Measures that are told in one go; then others have their turn. */
const AT_ONCE = 5_000

/** One answered request, as metrics and log tell of it. */
export interface Answered {
  readonly id: string
  readonly endpoint: string
  readonly status: number
  readonly ms: number
}

/** Whom an answer went to: a person with a phone, or somebody else. */
type Asker = 'holder' | 'other'

/** Tells the operator of answered requests. */
export interface Telling {
  /** `params` are those of the path: they name the venue, if any. */
  answered(params: Readonly<Record<string, string>>, answered: Answered, asker: Asker): void
  close(): void
}

interface Options extends Seals {
  metrics: Metrics
  logger: Pick<Logger, 'info' | 'isLevelEnabled'>
}

interface Held {
  /** When (ms) the venue's seal ends, unless its deadline was put off since. */
  until: number
  /** By endpoint, status and time to two figures: a session that is sealed for weeks takes no more room than one of a day. */
  measures: Map<string, { endpoint: string; status: number; ms: number; count: number }>
  lines: (Answered & { at: string })[]
  dropped: number
}

/**
 * Answered requests go into metrics and log. Those of a sealed session do so from its deadline on: each take before would
 * be a step in both, and who reads them would have the number of bidders (招标投标法 art. 22). So would a phone's log-in and
 * whatever else it asks before and after, though that names no venue. A server that stops forgets what it holds back.
 */
export function createTelling({ metrics, logger, sealOf, findSeal, lastSeal, now }: Options): Telling {
  const held = new Map<string, Held>()

  function hold({ venueId, until }: Seal, answered: Answered): void {
    const { endpoint, status } = answered
    const ms = Number(answered.ms.toPrecision(2))
    let holding = held.get(venueId)
    if (holding === undefined)
      held.set(venueId, (holding = { until, measures: new Map(), lines: [], dropped: 0 }))
    holding.until = until
    const name = `${endpoint} ${status} ${ms}`
    const measure = holding.measures.get(name)
    if (measure === undefined) holding.measures.set(name, { endpoint, status, ms, count: 1 })
    else measure.count++
    if (!logger.isLevelEnabled('info')) return
    holding.lines.push({ ...answered, at: new Date(now()).toISOString() })
    // Half at a time: to move all for each new one would cost.
    if (holding.lines.length > MOST_LINES) holding.dropped += holding.lines.splice(0, MOST_LINES / 2).length
  }

  async function release(venueId: string, { measures, lines, dropped }: Held): Promise<void> {
    held.delete(venueId)
    let told = 0
    for (const { endpoint, status, ms, count } of measures.values())
      for (let i = 0; i < count; i++) {
        metrics.request(endpoint, status, ms / 1000)
        if (++told % AT_ONCE === 0) await yieldToOthers()
      }
    if (dropped > 0)
      logger.info({ dropped }, 'requests of a sealed session, of which only the number was kept')
    for (const { ms, ...line } of lines) logger.info({ ...line, ms: Math.round(ms) }, 'request')
  }

  async function look(): Promise<void> {
    for (const [venueId, holding] of held) {
      if (now() < holding.until) continue
      const seal = await findSeal(venueId)
      if (seal !== null) holding.until = seal.until
      else if (held.get(venueId) === holding) await release(venueId, holding)
    }
  }

  // Figures are worth less than what they count: a venue that cannot be read now is asked for again.
  const looking = setInterval(() => void look().catch(() => undefined), LOOK)
  looking.unref()
  metrics.beforeReading(() => look().catch(() => undefined))

  return {
    answered(params, answered, asker) {
      let named = false
      for (const name in params) {
        named = true
        const seal = sealOf(params[name] ?? '')
        if (seal !== null) {
          hold(seal, answered)
          return
        }
      }
      const last = !named && asker === 'holder' ? lastSeal() : null
      if (last !== null) {
        hold(last, answered)
        return
      }
      metrics.request(answered.endpoint, answered.status, answered.ms / 1000)
      const { ms, ...line } = answered
      logger.info({ ...line, ms: Math.round(ms) }, 'request')
    },
    close() {
      clearInterval(looking)
    },
  }
}
