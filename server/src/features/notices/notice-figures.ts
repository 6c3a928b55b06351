import type { venueNotices } from '@paihao/shared/contract/notice'
import type * as z from '@paihao/shared/contract/z'
import type { Outbox } from '@paihao/shared/rules/outbox'
import type { WechatApi } from '../../notify/wechat-messages'
import { alarmsOf, wechatView } from './alarms'
import { count, countByKind, refusalsOf, spread } from './counting'

/** How telling goes in one venue, from its outbox alone. */
export function noticeFigures({ notices }: Outbox, api: WechatApi | null): z.output<typeof venueNotices> {
  const entries = [...notices.values()]
  return {
    counts: countByKind(entries),
    refusals: count(entries.flatMap(refusalsOf), ({ code }) => String(code)).map(([code, many]) => ({
      code,
      count: many,
    })),
    toPage: spread(entries.filter(({ status }) => status === 'page')),
    toWechat: spread(entries.filter(({ status, way }) => status === 'sent' && way === 'wechat')),
    wechat: wechatView(api),
    alarms: alarmsOf(entries, api),
  }
}
