import type { Endpoint } from './endpoint'
import { accountEndpoints } from './areas/accounts'
import { bidSessionEndpoints } from './areas/bid-sessions'
import { deskEndpoints } from './areas/desk'
import { deviceEndpoints } from './areas/devices'
import { hallEndpoints } from './areas/halls'
import { invitedEndpoints } from './areas/invited'
import { logInEndpoints } from './areas/log-in'
import { noticeEndpoints } from './areas/notices'
import { objectionEndpoints } from './areas/objections'
import { queueEndpoints } from './areas/queues'
import { recordEndpoints } from './areas/records'
import { reportEndpoints } from './areas/reports'
import { sheetEndpoints } from './areas/sheets'
import { supervisionEndpoints } from './areas/supervision'
import { ticketEndpoints } from './areas/tickets'

/** The whole contract by name: the server, the clients, the OpenAPI document and the tests all read this table. */
export const endpoints = {
  ...logInEndpoints,
  ...bidSessionEndpoints,
  ...hallEndpoints,
  ...queueEndpoints,
  ...ticketEndpoints,
  ...noticeEndpoints,
  ...deskEndpoints,
  ...objectionEndpoints,
  ...recordEndpoints,
  ...reportEndpoints,
  ...sheetEndpoints,
  ...invitedEndpoints,
  ...supervisionEndpoints,
  ...deviceEndpoints,
  ...accountEndpoints,
} satisfies Record<string, Endpoint>

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints

/** Every endpoint with its name. */
export const endpointList: readonly (readonly [EndpointName, Endpoint])[] = Object.entries(endpoints).map(
  // Object.entries widens the keys of this very object to string.
  ([name, endpoint]) => [name as EndpointName, endpoint] as const,
)
