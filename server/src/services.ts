import type { Logger } from 'pino'
import { createAccounts } from './auth/accounts'
import { createLogIns } from './auth/log-ins'
import { createPasswordHashes } from './auth/password-hashes'
import { createTokens } from './auth/tokens'
import type { Config } from './config'
import { createBidSessions } from './features/bid-sessions/bid-sessions-service'
import { createStaffTickets } from './features/bidders'
import { createDevices } from './features/devices/devices-service'
import { createObjections } from './features/objections/objections-service'
import { createNotes } from './features/notes'
import type { RedisConnections } from './log/connect'
import { createKeys } from './log/keys'
import { createStore } from './log/store'
import { createVaultRows } from './log/vault-rows'
import { createVenueLog } from './log/venue-log'
import { createMessenger } from './notify/messenger'
import type { WechatClient } from './notify/wechat-client'
import { createPrinter } from './printing/printer'
import { createHalls } from './venues/halls'
import { randomId } from './venues/ids'
import { createLogClock } from './venues/log-clock'
import { createVenues } from './venues/venues'

/** What the server is put together from. */
export interface Options {
  config: Config
  /** At least 32 characters; other keys are derived from it. */
  secretKey: string
  redis: RedisConnections
  /** This machine's clock (ms). */
  clock: () => number
  wechat: WechatClient
  logger: Logger
}

export type Services = Awaited<ReturnType<typeof createServices>>

/** Everything that keeps or does something, each made once and given to those that need it. */
export async function createServices({ config, secretKey, redis, clock, wechat, logger }: Options) {
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

  return {
    me,
    keys,
    log,
    store,
    vaultRows,
    logClock,
    venues,
    halls,
    devices,
    accounts,
    logIns,
    sessions,
    notes,
    staffTickets,
    objections,
    printer,
    messenger,
    async close(): Promise<void> {
      await messenger.notices.close()
      await Promise.all([venues, halls, devices, accounts].map(one => one.close()))
      await hashes.close()
      await printer.close()
    },
  }
}
