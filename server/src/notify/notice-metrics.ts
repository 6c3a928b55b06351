import type { NoticeEntry } from '@paihao/shared/rules/outbox'
import { isSealed } from '@paihao/shared/rules/visibility'
import type { Metrics } from '../http/metrics'
import type { Venues } from '../venues/venues'
import type { Outboxes } from './outboxes'
import type { WechatApi } from './wechat-messages'

/** Seconds. A page has 3 to answer; a message goes out then. */
const BUCKETS = [0.1, 0.25, 0.5, 1, 2, 3, 4, 5, 10, 30, 60, 300]

interface Options {
  metrics: Metrics
  venues: Venues
  outboxes: Outboxes
  api: WechatApi | null
  me: string
}

/**
 * What became of notices, for Prometheus: each server counts what it wrote itself. What a sealed session's holders were
 * told is counted from its deadline on: each step before would be one bidder more.
 */
export function measureNotices({ metrics, venues, outboxes, api, me }: Options): void {
  const outcome = metrics.counter(
    'paihao_notices_total',
    'What became of notices; a code is WeChat’s (or the way’s), or why it waits on the page',
    ['kind', 'way', 'outcome', 'code'],
  )
  const took = metrics.histogram(
    'paihao_call_told_seconds',
    'From the call until an open page showed it, or a way took it',
    ['way'],
    BUCKETS,
  )
  const held = new Map<string, NoticeEntry[]>()

  function measure({ kind, way, status, code, at, since, undelivered }: NoticeEntry): void {
    if (status === 'later' && undelivered !== undefined && undelivered === code) {
      outcome({ kind, way: way ?? 'none', outcome: 'undelivered', code: String(code) })
      return
    }
    const by = status === 'page' ? 'page' : (way ?? 'none')
    const hasCode = status === 'refused' || status === 'later' || status === 'waits'
    outcome({ kind, way: by, outcome: status, code: hasCode ? String(code) : '' })
    if (kind === 'called' && (status === 'page' || status === 'sent'))
      took({ way: by }, Math.max(0, at - since) / 1000)
  }

  async function note(venueId: string, entries: NoticeEntry[]): Promise<void> {
    const journal = await venues.find(venueId)
    if (journal !== undefined && isSealed(journal.state, venues.now()))
      held.set(venueId, [...(held.get(venueId) ?? []), ...entries])
    else for (const entry of entries) measure(entry)
  }

  async function release(venueId: string): Promise<void> {
    const entries = held.get(venueId) ?? []
    held.delete(venueId)
    await note(venueId, entries)
  }

  outboxes.onCommitted((venueId, { notices }, events) => {
    const entries = events.flatMap(({ by, change }) => {
      const entry = change.type === 'settle' || change.type === 'close' ? notices.get(change.id) : undefined
      return by === me && entry !== undefined ? [entry] : []
    })
    // Figures are worth less than what they count: a venue that cannot be read is left out.
    if (entries.length > 0) note(venueId, entries).catch(() => undefined)
  })
  metrics.beforeReading(async () => {
    await Promise.allSettled([...held.keys()].map(release))
  })
  if (api === null) return
  metrics.beforeReading(async () => {
    // Without Redis the figures are as this server last knew them.
    await api.token.look().catch(() => undefined)
  })
  metrics.gauge('paihao_wechat_resting', 'WeChat failed so often that it is left alone for a moment', () =>
    api.broken ? 1 : 0,
  )
  metrics.gauge('paihao_wechat_token_seconds', 'Until the access token is renewed; 0: there is none', () =>
    Math.max(0, ((api.token.renewAt ?? 0) - venues.now()) / 1000),
  )
  metrics.gauge(
    'paihao_wechat_token_refused',
    'The errcode of the last fetch of a token that failed, or 0',
    () => api.token.lastRefusal ?? 0,
  )
}
