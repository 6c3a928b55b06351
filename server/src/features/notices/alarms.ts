import type { NoticesFigures } from '@paihao/shared/contract/notice'
import type { NoticeEntry } from '@paihao/shared/rules/outbox'
import { MISFIT } from '../../notify/way'
import type { WechatApi } from '../../notify/wechat-messages'
import { instantOrNone } from '../../venues/views/instant'

/** WeChat takes no message of this template, or none with these fields, or it was not even sent since a field would not take what it is to say: somebody has to look at the configuration. */
const CONFIGURATION = new Set<NoticeEntry['code']>([40037, 41030, 43107, 45168, 47001, 47003, 48001, MISFIT])
/** A call that was brought later (ms) than this is of little use; so many of the last hundred may be. */
const LATE = 10_000
const LATE_OF_100 = 5

/** Also where another way brought it in the end. */
const isConfiguration = ({ code, refusals = [] }: NoticeEntry): boolean =>
  [code, ...refusals.map(one => one.code)].some(one => CONFIGURATION.has(one))

/** What somebody has to look at, the most urgent first. */
export function alarmsOf(entries: readonly NoticeEntry[], api: WechatApi | null): NoticesFigures['alarms'] {
  const alarms: NoticesFigures['alarms'] = []
  if (api?.broken === true) alarms.push('wechat_resting')
  if (typeof api?.token.lastRefusal === 'number') alarms.push('token_refused')
  if (entries.some(isConfiguration)) alarms.push('template_refused')
  const calls = entries.filter(({ kind, status }) => kind === 'called' && status === 'sent')
  const late = calls.slice(-100).filter(({ at, since }) => at - since > LATE)
  if (late.length > LATE_OF_100) alarms.push('slow_calls')
  if (entries.some(({ status }) => status === 'unknown')) alarms.push('unknown_outcomes')
  return alarms
}

/** WeChat as this server last saw it. */
export function wechatView(api: WechatApi | null): NoticesFigures['wechat'] {
  return {
    configured: api !== null,
    tokenRenewsAt: instantOrNone(api?.token.renewAt ?? null) ?? null,
    lastTokenRefusal: api?.token.lastRefusal ?? null,
    resting: api?.broken ?? false,
  }
}
