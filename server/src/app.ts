import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createAddressOf } from './http/client-address'
import { createErrorTeller } from './http/failures'
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
import { whyNotWritable } from './log/persistence'
import { measureNotices } from './notify/notice-metrics'
import { noticeView } from './venues/views/notice-view'
import { randomId } from './venues/ids'
import { createSeals } from './venues/seals'
import { createHandlers } from './handlers'
import { createServices, type Options } from './services'

/** How long (ms) requests under way may take when the server stops. */
const LAST_REQUESTS = 10_000

export type App = Awaited<ReturnType<typeof createApp>>

/** Puts the server together; what comes out does not listen yet. `close` finishes what is under way and leaves Redis to its owner. */
export async function createApp(options: Options) {
  const { config, redis, logger } = options
  const services = await createServices(options)
  const { accounts, logIns, devices, halls, logClock, messenger, me, sessions, store, venues } = services
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
  const seals = createSeals(venues)
  const telling = createTelling({ metrics, logger, ...seals })
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
      handlers: createHandlers(services, options),
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
  metrics.gauge(
    'paihao_sockets',
    'Open socket connections; while a session is sealed those of staff and devices alone, since each bidder has one',
    () => gateway.connections()[seals.lastSeal() === null ? 'all' : 'ofStaff'],
  )
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
      await services.close()
    },
  }
}

/** The built pages lie beside the sources and beside the bundle alike. */
const folders = {
  web: fileURLToPath(new URL('../web/dist/', import.meta.url)),
  h5: fileURLToPath(new URL('../../miniapp/dist/h5/', import.meta.url)),
}
