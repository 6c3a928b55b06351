import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { createAccounts } from './auth/accounts'
import { createLogInHandlers } from './auth/log-in-handlers'
import { createLogIns } from './auth/log-ins'
import { createPasswordHashes } from './auth/password-hashes'
import { createTokens } from './auth/tokens'
import type { Config } from './config'
import { createAccountHandlers } from './features/accounts/account-handlers'
import { createBidSessionHandlers } from './features/bid-sessions/bid-session-handlers'
import { createOpeningNames } from './features/bid-sessions/opening-names'
import { createBidSessions } from './features/bid-sessions/bid-sessions-service'
import { createStaffTickets } from './features/bidders'
import { createDeviceHandlers } from './features/devices/device-handlers'
import { createDevices } from './features/devices/devices-service'
import { createHallHandlers } from './features/halls/hall-handlers'
import { createObjectionHandlers } from './features/objections/objection-handlers'
import { createObjections } from './features/objections/objections-service'
import { createPosterHandlers } from './features/posters/poster-handlers'
import { createNoticeHandlers } from './features/notices/notice-handlers'
import { createQueueHandlers } from './features/queues/queue-handlers'
import { createRecordHandlers } from './features/records/record-handlers'
import { createSheetHandlers } from './features/sheets/sheet-handlers'
import { createStatisticsHandlers } from './features/statistics/statistics-handlers'
import { createVenueFacts } from './features/statistics/statistics-service'
import { createNotes } from './features/notes'
import { createDeliveryHandlers } from './features/tickets/delivery-handlers'
import { createDeskHandlers } from './features/tickets/desk-handlers'
import { createInvitedHandlers } from './features/invited/invited-handlers'
import { createPersonalDataHandlers } from './features/tickets/personal-data-handlers'
import { createHolderHandlers } from './features/tickets/holder-handlers'
import { createSupervisionHandlers } from './features/supervision/supervision-handlers'
import { createTimelineHandlers } from './features/timeline/timeline-handlers'
import { createAddressOf } from './http/client-address'
import { createErrorTeller } from './http/failures'
import type { Handlers } from './http/handlers'
import { createHealth } from './http/health'
import { createHttpServer, drain } from './http/http-server'
import { createLimits } from './http/limits'
import { createMetrics } from './http/metrics'
import { createPages } from './http/pages'
import { createListener } from './http/router'
import { createTelling } from './http/telling'
import { createWechatPush } from './http/wechat-push'
import { createGateway } from './live/gateway'
import { createWatchService } from './live/watch-service'
import type { RedisConnections } from './log/connect'
import { createKeys } from './log/keys'
import { whyNotWritable } from './log/persistence'
import { createStore } from './log/store'
import { createVaultRows } from './log/vault-rows'
import { createVenueLog } from './log/venue-log'
import { createMessenger } from './notify/messenger'
import { measureNotices } from './notify/notice-metrics'
import type { WechatClient } from './notify/wechat-client'
import { createPrinter } from './printing/printer'
import { createHalls } from './venues/halls'
import { noticeView } from './venues/views/notice-view'
import { randomId } from './venues/ids'
import { createLogClock } from './venues/log-clock'
import { createSeals } from './venues/seals'
import { createVenues } from './venues/venues'

/** How long (ms) requests under way may take when the server stops. */
const LAST_REQUESTS = 10_000

interface Options {
  config: Config
  /** At least 32 characters; other keys are derived from it. */
  secretKey: string
  redis: RedisConnections
  /** This machine's clock (ms). */
  clock: () => number
  wechat: WechatClient
  logger: Logger
}

export type App = Awaited<ReturnType<typeof createApp>>

/** Puts the server together; what comes out does not listen yet. `close` finishes what is under way and leaves Redis to its owner. */
export async function createApp({ config, secretKey, redis, clock, wechat, logger }: Options) {
  const { redisWait: waitForReplica, secretKeyOld } = config
  const keys = await createKeys({
    redis,
    secretKey,
    waitForReplica,
    ...(secretKeyOld === undefined ? {} : { secretKeyOld }),
  })
  const me = randomId(12)
  const log = createVenueLog({ redis, me, waitForReplica, logger })
  const store = createStore(redis.main)
  const vaultRows = createVaultRows(redis.main)
  const logClock = createLogClock(clock)
  const venues = createVenues({ log, store, keys, clock: logClock, logger })
  const halls = createHalls({ log, clock: logClock, venues, logger })
  const devices = createDevices({ log, store, clock: logClock, logger })
  const hashes = createPasswordHashes()
  const accounts = createAccounts({ log, clock: logClock, keys, vaultRows, hashes, logger })
  const logIns = createLogIns({
    store,
    accounts,
    tokens: createTokens(keys.derive('tokens'), keys.deriveOld('tokens')),
    // Random and kept wrapped: a new SECRET_KEY must not make a new holder of anybody, who could then take twice.
    identityKey: await keys.venueKey('registry/identity'),
    now: clock,
  })
  const sessions = createBidSessions(venues, store, accounts)
  const notes = createNotes(venues, vaultRows)
  const staffTickets = createStaffTickets({ venues, vaultRows, notes, accounts })
  const objections = createObjections({ venues, accounts, notes, staffTickets })
  const printer = createPrinter()
  const messenger = createMessenger({
    ...{ redis: redis.main, log, store, clock: logClock, venues, vaultRows, me, logger },
    key: keys.derive('people'),
    app: config.wechat,
    call: wechat.call,
    templatesFile: config.wechatTemplates,
    push: config.wechatPush,
    holderIdOf: logIns.holderIdOf,
    // Browsers bind their subscriptions to it: random and kept wrapped, the same on every server.
    webPush:
      config.webPush === null
        ? null
        : { ...config.webPush, privateKey: await keys.venueKey('registry/web-push') },
    sms: config.sms,
    webhooksFile: config.webhooks,
  })

  const handlers: Handlers = {
    ...createLogInHandlers({ logIns, accounts, wechat, pair: devices.pair, ...messenger.people }),
    ...createAccountHandlers({ accounts, halls, logIns, passwordKey: keys.derive('first passwords') }),
    ...createBidSessionHandlers(venues, sessions),
    ...createOpeningNames({ venues, vaultRows }),
    ...createHallHandlers(venues, halls),
    ...createQueueHandlers(venues, staffTickets, messenger.welcome),
    ...createHolderHandlers({ venues, store, staffTickets, welcome: messenger.welcome }),
    ...createPersonalDataHandlers({
      ...{ venues, store, vaultRows },
      eraseContact: messenger.reach.contacts.erase,
      eraseBrowser: messenger.browsers.erase,
    }),
    ...createNoticeHandlers({ venues, store, messenger }),
    ...createDeskHandlers({ venues, vaultRows, staffTickets }),
    ...createDeliveryHandlers({ venues, staffTickets, notes }),
    ...createObjectionHandlers({ venues, notes, objections }),
    ...createRecordHandlers({ venues, log, signer: keys.signer }),
    ...createTimelineHandlers({ venues, log, accounts, devices, notes }),
    ...createStatisticsHandlers({ venues, halls, facts: createVenueFacts(log) }),
    ...createSheetHandlers({ venues, staffTickets, objections, printer, publicUrl: config.publicUrl }),
    ...createPosterHandlers({ venues, halls, printer, ...config, ...messenger }),
    ...createInvitedHandlers({ venues, vaultRows }),
    ...createSupervisionHandlers({
      venues,
      store,
      accounts,
      devices,
      logIns,
      clockOffset: () => logClock.offset,
    }),
    ...createDeviceHandlers({ devices, venues, halls, logIns }),
  }

  let stopping = false
  const addressOf = createAddressOf(config)
  const metrics = createMetrics()
  const newId = () => randomId(16)
  const health = createHealth({
    whyNotWritable: () => whyNotWritable(redis.main),
    stopping: () => stopping,
    dataDir: config.dataDir,
    metrics,
    metricsToken: config.metricsToken,
    addressOf,
  })
  const telling = createTelling({ metrics, logger, ...createSeals(venues) })
  const frame = {
    authenticate: logIns.authenticate,
    addressOf,
    limits: createLimits(),
    telling,
    logger,
    newId,
    stopping: () => stopping,
  }
  const push = messenger.inbox === null ? [] : [createWechatPush(messenger.inbox)]
  const http: Server = createHttpServer(
    createListener({
      frame,
      handlers,
      others: [health, ...push, createPages({ ...folders, data: config.dataDir })],
    }),
  )
  const gateway = createGateway({
    http,
    venues,
    watch: createWatchService(venues, halls),
    authenticate: async token => await logIns.authenticate(token),
    devices,
    errorBody: createErrorTeller(logger, newId),
    onPage: messenger.pageOpened,
    logger,
  })
  messenger.notices.usePages((notice, withinMs) => gateway.tell(noticeView(notice), withinMs))
  measureNotices({ metrics, venues, outboxes: messenger.outboxes, api: messenger.api, me })
  metrics.gauge('paihao_venues_in_memory', 'Venues in the memory of this server', () => venues.size)
  metrics.gauge(
    'paihao_logs_stopped',
    'Logs that are not written to any more: look at once',
    () => venues.faults,
  )
  metrics.gauge('paihao_sockets', 'Open socket connections', () => gateway.connections)
  metrics.gauge(
    'paihao_clock_offset_ms',
    'The clock of Redis less that of this server',
    () => logClock.offset,
  )

  const resumed = venues
    .resume()
    .then(async () => messenger.notices.start(await store.venues.live()))
    .catch((error: unknown) => {
      if (!stopping)
        logger.error({ err: error }, 'Not all unfinished venues could be read; they are when asked for')
    })

  return {
    http,
    /** For the demo, and for tests. */
    services: { accounts, halls, venues, sessions, store },
    async close(): Promise<void> {
      stopping = true
      telling.close()
      gateway.close()
      await drain(http, LAST_REQUESTS)
      await resumed
      await messenger.notices.close()
      await Promise.all([venues, halls, devices, accounts].map(one => one.close()))
      await hashes.close()
      await printer.close()
    },
  }
}

/** The built pages lie beside the sources and beside the bundle alike. */
const folders = {
  web: fileURLToPath(new URL('../web/dist/', import.meta.url)),
  h5: fileURLToPath(new URL('../../miniapp/dist/h5/', import.meta.url)),
}
