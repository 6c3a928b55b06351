import type { venueNotices } from '@paihao/shared/contract/notice'
import type * as z from '@paihao/shared/contract/z'
import type { NoticeEntry, Outbox } from '@paihao/shared/rules/outbox'
import type { WechatApi } from '../../notify/wechat-messages'
import { instantOrNone } from '../../venues/views/instant'

type Figures = z.output<typeof venueNotices>

/** WeChat takes no message of this template, or none with these fields: somebody has to look at the configuration. */
const CONFIGURATION = new Set([40037, 41030, 43107, 45168, 47003])

/** How telling goes in one venue, from its outbox alone. */
export function noticeFigures({ notices }: Outbox, api: WechatApi | null): Figures {
  const entries = [...notices.values()]
  const refused = entries.filter(({ status }) => status === 'refused' || status === 'later')
  const alarms: Figures['alarms'] = []
  if (api?.broken === true) alarms.push('wechat_resting')
  if (typeof api?.token.lastRefusal === 'number') alarms.push('token_refused')
  if (entries.some(({ status }) => status === 'unknown')) alarms.push('unknown_outcomes')
  if (refused.some(({ code }) => typeof code === 'number' && CONFIGURATION.has(code)))
    alarms.push('template_refused')
  return {
    counts: count(entries, ({ kind, status }) => `${kind} ${status}`).map(([name, many]) => {
      const [kind, status] = name.split(' ') as [NoticeEntry['kind'], NoticeEntry['status']] // as put together above
      return { kind, status, count: many }
    }),
    refusals: count(refused, ({ code }) => String(code)).map(([code, many]) => ({ code, count: many })),
    toPage: spread(entries.filter(({ status }) => status === 'page')),
    toWechat: spread(entries.filter(({ status }) => status === 'sent')),
    wechat: {
      configured: api !== null,
      tokenRenewsAt: instantOrNone(api?.token.renewAt ?? null) ?? null,
      lastTokenRefusal: api?.token.lastRefusal ?? null,
      resting: api?.broken ?? false,
    },
    alarms,
  }
}

function count(entries: readonly NoticeEntry[], nameOf: (entry: NoticeEntry) => string): [string, number][] {
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1)
  return [...counts]
}

/** How long (ms) it took from when it was due. */
function spread(entries: readonly NoticeEntry[]): { median: number; p95: number } | null {
  const times = entries.map(({ at, since }) => Math.max(0, at - since)).sort((a, b) => a - b)
  const part = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return times.length === 0 ? null : { median: part(0.5), p95: part(0.95) }
}
