import { type NoticeKind, noticeKinds } from '../rules/notices'
import { wayNames } from '../rules/outbox'
import { instant, whole } from './fields'
import * as z from './z'

const kind = z.enum([...noticeKinds])

/**
 * The templates a phone asks its holder for, inside the tap that takes the number, the call's first. `longTerm`
 * (长期订阅): one answer allows all messages to come. WeChat refuses to ask for both sorts at once.
 */
export const noticeTemplates = z.object({
  templates: z.array(
    z.object({ templateId: z.string(), kinds: z.array(kind), longTerm: z.optional(z.boolean()) }),
  ),
})
export type NoticeTemplates = z.infer<typeof noticeTemplates>

/** What wx.requestSubscribeMessage gave, as it came: by template `accept`, `reject`, `ban` or `filter`. */
export const subscriptionsBody = z.object({
  results: z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(32))),
})
export type SubscriptionsBody = z.infer<typeof subscriptionsBody>
export const credits = z.object({ credits: z.record(z.string(), z.int()) })

/** What WeChat's button getPhoneNumber gave: good once, for five minutes. */
export const phoneCodeBody = z.object({ code: z.string().check(z.minLength(1), z.maxLength(256)) })
/** In full, to its owner only; with the country code where it is not 86. */
export const phoneNumber = z.object({ phone: z.string() })

/** For a browser's `applicationServerKey`, base64url; null: this server notifies no browsers. */
export const pushKey = z.object({ publicKey: z.nullable(z.string()) })
const base64url = z.string().check(z.regex(/^[\w-]{16,128}$/))
/** What a browser's `PushSubscription` says of itself; null: no more notifications. */
export const pushBody = z.object({
  subscription: z.nullable(
    z.object({
      endpoint: z.url().check(z.maxLength(1024)),
      keys: z.object({ p256dh: base64url, auth: base64url }),
    }),
  ),
})

/** What a notification carries, encrypted for the one browser. */
export interface PushMessage {
  readonly title: string
  readonly body: string
  readonly ticketId: string
  readonly language: string
  readonly kind: NoticeKind
}

/** When to be reminded: so many ahead (0: not), so many minutes before the turn may come (null: not). */
export const noticeWishesBody = z.object({
  ahead: z.optional(whole(0, 20)),
  leaveMinutes: z.optional(z.nullable(whole(1, 240))),
})
export type NoticeWishesBody = z.infer<typeof noticeWishesBody>

/** `page`: shown on an open page; `waits`: the page shows it; `unknown`: it may have arrived. */
const status = z.enum(['page', 'sending', 'sent', 'refused', 'unknown', 'later', 'waits', 'gone'])
/** Beside an open page: how a call would reach the holder now. `page`: in no other way. */
export const callWay = z.enum([...wayNames, 'page'])
export type CallWay = z.infer<typeof callWay>
/** By an open page, or by one of the ways to those who have none. */
export const noticeWay = z.enum(['page', ...wayNames])
export const ticketNotices = z.object({
  ahead: z.int(),
  leaveMinutes: z.nullable(z.int()),
  notices: z.array(
    z.object({
      ...{ kind, since: instant, at: instant, status },
      /** By which it was told, or was last tried; absent: by none. */
      way: z.optional(noticeWay),
      /** The way's own (WeChat's errcode: 0 when it was taken), or why it waits. */
      code: z.optional(z.union([z.int(), z.string()])),
      /** WeChat took it, and said afterwards with this code that it could not bring it. */
      undelivered: z.optional(z.string()),
    }),
  ),
  /** Told to the holder only. */
  way: z.optional(callWay),
})

const wechatState = z.object({
  configured: z.boolean(),
  tokenRenewsAt: z.nullable(instant),
  lastTokenRefusal: z.nullable(z.int()),
  resting: z.boolean(),
})
const alarms = z.array(
  z.enum(['wechat_resting', 'token_refused', 'template_refused', 'slow_calls', 'unknown_outcomes']),
)

/** How telling goes in one venue: the statuses by kind, WeChat's refusals by code, and how long (ms) it took since it was due. */
export const venueNotices = z.object({
  counts: z.array(z.object({ kind, status, count: z.int() })),
  refusals: z.array(z.object({ code: z.string(), count: z.int() })),
  toPage: z.nullable(z.object({ median: z.int(), p95: z.int() })),
  toWechat: z.nullable(z.object({ median: z.int(), p95: z.int() })),
  wechat: wechatState,
  alarms,
})

const span = z.nullable(z.object({ median: z.int(), p95: z.int() }))

/**
 * How telling goes in all venues under way, over the last 24 hours. Sealed sessions before their deadline are left out:
 * what their holders were told would tell how many they are.
 */
export const noticesFigures = z.object({
  madeAt: instant,
  /** Venues counted, and those left out because they are sealed. */
  venues: z.int(),
  sealed: z.int(),
  counts: z.array(z.object({ kind, status, count: z.int() })),
  /** `took`: ms from when it was due until it was shown, or taken by the way. */
  ways: z.array(
    z.object({
      ...{ way: noticeWay, told: z.int(), refused: z.int(), unknown: z.int(), took: span },
      /** Taken by the way, which said afterwards that it could not bring it. */
      undelivered: z.int(),
    }),
  ),
  refusals: z.array(z.object({ way: noticeWay, code: z.string(), count: z.int() })),
  /** Of the calls alone: how many were shown, or taken by a way, within so many seconds (null: later). */
  calls: z.array(z.object({ within: z.nullable(z.number()), page: z.int(), away: z.int() })),
  hours: z.array(z.object({ from: instant, page: z.int(), away: z.int(), waits: z.int(), failed: z.int() })),
  /** Allowed messages: used, kept back for a call, missing when there was something to tell, and gone without our knowing (43101). */
  credits: z.object({ used: z.int(), kept: z.int(), missing: z.int(), gone: z.int() }),
  wechat: wechatState,
  alarms,
})
export type NoticesFigures = z.infer<typeof noticesFigures>

/** A socket's `notice`: acknowledged by the page once its holder can see it, within 3 seconds. */
export const noticeMessage = z.object({ ticketId: z.string(), kind, since: instant })
export type NoticeMessage = z.infer<typeof noticeMessage>
