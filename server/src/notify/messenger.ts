import type { BaseLogger } from 'pino'
import { createReach, type Reach } from '../log/reach'
import type { RedisClient } from '../log/connect'
import type { Store, VenueLog } from '../log/types'
import type { VaultRows } from '../log/vault-rows'
import type { LogClock } from '../venues/log-clock'
import type { Venues } from '../venues/venues'
import { type Browsers, createBrowsers } from './browsers'
import { createDeliveries } from './deliveries'
import { createNotices, type Notices } from './notices'
import { createWelcome, type Welcome } from './newcomers'
import { createOutboxes, type Outboxes } from './outboxes'
import { createPushInbox, type PushInbox } from './push-inbox'
import { createPeople, createSecretBox, type People } from './people'
import { createPushWay } from './push-way'
import { createSender } from './sender'
import { readSettings } from './settings-file'
import { smsSettings } from './sms-settings'
import { createSmsWay } from './sms-way'
import { createTencentSms } from './tencent-sms'
import { noTemplates, readTemplates, type Templates } from './templates'
import type { Way } from './way'
import { createWebhookPost } from './webhook-post'
import { webhookSettings } from './webhook-settings'
import { createWebhookWay } from './webhook-way'
import { createWebPush, type WebPush } from './web-push'
import type { WechatCall } from './wechat-call'
import { createWechatCodes, type WechatCodes } from './wechat-codes'
import { createWechatApi, type WechatApi } from './wechat-messages'
import { createWechatWay } from './wechat-way'
import { createWechatToken } from './wechat-token'

/** Everything that tells holders something outside an answer to their own request. */
export interface Messenger {
  readonly notices: Notices
  readonly outboxes: Outboxes
  readonly people: People
  readonly browsers: Browsers
  /** The best first. */
  readonly ways: readonly Way[]
  /** Null: this server notifies no browsers. */
  readonly webPush: WebPush | null
  readonly reach: Reach
  readonly templates: Templates
  /** Null: this server sends no messages. */
  readonly api: WechatApi | null
  /** Null: WeChat tells this server nothing. */
  readonly inbox: PushInbox | null
  readonly codes: WechatCodes
  readonly welcome: Welcome
  /** A holder's page shows this ticket; or still does (`isNew` is false), which is told at least every `PAGE_KEPT` ms. */
  pageOpened(ticketId: string, venueId: string, isNew: boolean): void
}

const PAGE_KEPT = 90_000
/** What messages call it, and what codes do. */
const RELEASES = { formal: 'release', trial: 'trial', developer: 'develop' } as const

interface Options {
  redis: RedisClient
  log: VenueLog
  store: Store
  clock: LogClock
  venues: Venues
  vaultRows: VaultRows
  /** Encrypts openids and the access token where they lie in Redis. */
  key: Buffer
  app: { appId: string; secret: string } | null
  call: WechatCall | null
  templatesFile: string | undefined
  push: { token: string; aesKey: string | undefined } | null
  holderIdOf(openid: string): string
  webPush: Parameters<typeof createWebPush>[0] | null
  sms: { secretId: string; secretKey: string; apiUrl: string; file: string } | null
  /** The file of agencies' own systems. */
  webhooksFile: string | undefined
  me: string
  logger: BaseLogger
}

export function createMessenger(options: Options): Messenger {
  const { redis, log, store, clock, venues, vaultRows, key, app, call, templatesFile, me, logger } = options
  const { push, holderIdOf } = options
  const box = createSecretBox(key)
  const reach = createReach(redis)
  const outboxes = createOutboxes({ log, clock, logger })
  const people = createPeople(reach.contacts, box)
  const browsers = createBrowsers(reach.browsers, box)
  const webPush = options.webPush === null ? null : createWebPush(options.webPush)
  const templates = templatesFile === undefined ? noTemplates : readTemplates(templatesFile)
  const api = app === null || call === null ? null : apiOf(call, app)

  function apiOf(way: WechatCall, { appId, secret }: { appId: string; secret: string }): WechatApi {
    const token = createWechatToken({ call: way, appId, secret, store, ...box, now: clock.local })
    return createWechatApi({ call: way, token, appId })
  }

  const { credits } = reach
  const deliveries = createDeliveries({ store, outboxes, me })
  const inbox =
    push === null || app === null
      ? null
      : createPushInbox({
          ...push,
          ...{ appId: app.appId, store, credits, deliveries, key, holderIdOf, templates, logger },
        })
  function smsWayOf(sms: NonNullable<Options['sms']>): Way {
    const settings = readSettings(sms.file, smsSettings)
    const provider = createTencentSms({ ...sms, ...settings, now: clock.local })
    return createSmsWay({ venues, vaultRows, settings, provider })
  }

  function webhookWayOf(file: string): Way {
    const settings = readSettings(file, webhookSettings)
    return createWebhookWay({ venues, settings, post: createWebhookPost({ now: clock.local }) })
  }

  const ways = [
    ...(api === null ? [] : [createWechatWay({ venues, store, vaultRows, people, credits, api, templates })]),
    ...(webPush === null ? [] : [createPushWay({ venues, browsers, push: webPush })]),
    ...(options.sms === null ? [] : [smsWayOf(options.sms)]),
    ...(options.webhooksFile === undefined ? [] : [webhookWayOf(options.webhooksFile)]),
  ]
  const sender = createSender({ venues, outboxes, ways, deliveries, me, logger })
  const notices = createNotices({ venues, outboxes, reach, sender, me, logger })
  return {
    codes: createWechatCodes({ api, release: RELEASES[templates.state] }),
    welcome: createWelcome({ outboxes, people, now: venues.now, logger }),
    ...{ notices, outboxes, people, browsers, ways, webPush, reach, templates, api, inbox },
    pageOpened(ticketId, venueId, isNew) {
      const noted = isNew
        ? reach.pages.opened(ticketId, venues.now(), PAGE_KEPT)
        : reach.pages.kept(ticketId, PAGE_KEPT)
      noted.catch((error: unknown) => {
        logger.warn(
          { err: error, venueId },
          'That a page is open was not noted; a message may go out instead',
        )
      })
      if (isNew) notices.pageOpened(venueId, ticketId)
      else notices.look(venueId)
    },
  }
}
