import { createLogInHandlers } from './auth/log-in-handlers'
import { createAccountHandlers } from './features/accounts/account-handlers'
import { createBidSessionHandlers } from './features/bid-sessions/bid-session-handlers'
import { createOpeningNames } from './features/bid-sessions/opening-names'
import { createDeviceHandlers } from './features/devices/device-handlers'
import { createHallHandlers } from './features/halls/hall-handlers'
import { createObjectionHandlers } from './features/objections/objection-handlers'
import { createPosterHandlers } from './features/posters/poster-handlers'
import { createNoticeHandlers } from './features/notices/notice-handlers'
import { createQueueHandlers } from './features/queues/queue-handlers'
import { createRecordHandlers } from './features/records/record-handlers'
import { createSheetHandlers } from './features/sheets/sheet-handlers'
import { createStatisticsHandlers } from './features/statistics/statistics-handlers'
import { createVenueFacts } from './features/statistics/statistics-service'
import { createDeliveryHandlers } from './features/tickets/delivery-handlers'
import { createDeskHandlers } from './features/tickets/desk-handlers'
import { createInvitedHandlers } from './features/invited/invited-handlers'
import { createPersonalDataHandlers } from './features/tickets/personal-data-handlers'
import { createHolderHandlers } from './features/tickets/holder-handlers'
import { createSupervisionHandlers } from './features/supervision/supervision-handlers'
import { createTimelineHandlers } from './features/timeline/timeline-handlers'
import type { Handlers } from './http/handlers'
import type { Options, Services } from './services'

/** Who answers each endpoint of the contract. */
export function createHandlers(
  services: Services,
  { config, wechat }: Pick<Options, 'config' | 'wechat'>,
): Handlers {
  const { keys, log, store, vaultRows, logClock, venues, halls, devices, accounts } = services
  const { logIns, sessions, notes, staffTickets, objections, printer, messenger } = services
  return {
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
}
