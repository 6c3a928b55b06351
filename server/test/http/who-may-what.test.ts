import type { Endpoint } from '@paihao/shared/contract/endpoint'
import { endpointList } from '@paihao/shared/contract/endpoints'
import { type Caller, callers } from '@paihao/shared/contract/roles'
import { PASSWORD, startApp, type TestApp } from '../support/app'

/** What a path's parameters stand for, as somebody who belongs there names them. */
type Things = Readonly<Record<string, string>>

let app: TestApp
const tokens = new Map<Caller, string>()
let inHall: Things
let inSession: Things
/** The kiosk finds only what it printed itself. */
let atKiosk: Things

beforeAll(async () => {
  app = await startApp({ seed: true })
  const agents = await app.ask('GET', '/api/bid-sessions')
  const { accounts } = app.services
  await accounts.create(
    { username: 'auditor', name: '监督人员', roles: ['auditor'], mustChange: false },
    PASSWORD,
    'test',
  )
  for (const role of ['admin', 'agent', 'clerk', 'supervisor', 'auditor'] as const)
    tokens.set(role, await app.logIn(role))
  const holder = await app.guest()
  tokens.set('holder', holder)
  const { staffId = '' } = (await accounts.all())[0] ?? {}

  const hall = await app.ask('GET', '/api/halls/hjiangmen')
  const hallQueue = String(hall.at('today.queues.0.queueId'))
  const taken = await app.ask('POST', `/api/queues/${hallQueue}/tickets`, { token: holder, body: {} })
  const session = agents.at('bidSessions.2')
  const venueId = textAt(session, 'venueId')
  const open = await app.ask('GET', `/api/bid-sessions/${venueId}`)
  const lot = String(open.at('bidSession.queues.0.queueId'))
  const bid = await app.ask('POST', `/api/queues/${lot}/tickets`, { token: holder, body: { bidder } })
  expect([taken.status, bid.status]).toEqual([201, 201])

  const devices = []
  for (const kind of ['screen', 'kiosk'] as const) {
    const body = { kind, name: kind, hallId: 'hjiangmen' }
    const token = tokens.get('clerk')
    const code = await app.ask('POST', '/api/devices/pairing-codes', { token, body })
    const paired = await app.ask('POST', '/api/login/device', {
      body: { pairingCode: code.at('pairingCode') },
    })
    tokens.set(kind, String(paired.at('token')))
    devices.push(String(paired.at('device.deviceId')))
  }
  const [deviceId = '', kioskId = ''] = devices
  const common = { staffId, deviceId, hallId: 'hjiangmen' }
  const hallVenue = String(hall.at('today.venueId'))
  inHall = {
    ...common,
    venueId: hallVenue,
    queueId: hallQueue,
    ticketId: String(taken.at('ticket.ticketId')),
  }
  const body = { requestId: 'slip-1' }
  const printed = await app.ask('POST', `/api/queues/${hallQueue}/tickets`, {
    token: tokens.get('kiosk'),
    body,
  })
  atKiosk = { ...inHall, deviceId: kioskId, ticketId: String(printed.at('ticket.ticketId')) }
  inSession = { ...common, venueId, queueId: lot, ticketId: String(bid.at('ticket.ticketId')) }
})
afterAll(() => app.close())

const bidder = {
  companyName: '示例建设有限公司',
  creditCode: '91440700MA0000015N',
  delegateName: '示例代表',
  phone: '13800000000',
}

function textAt(value: unknown, name: string): string {
  return typeof value === 'object' && value !== null && name in value
    ? String(Object.entries(value).find(([own]) => own === name)?.[1])
    : ''
}

/** Where a caller belongs: agents to the sessions of their agency, everybody else to the hall. */
function thingsFor(caller: Caller, { path }: Endpoint): Things {
  if (caller === 'agent' || path.startsWith('/bid-sessions')) return inSession
  return caller === 'kiosk' ? atKiosk : inHall
}

/** A request that gets no further than its body: `{` is no JSON. */
async function ask(caller: Caller, endpoint: Endpoint): Promise<{ status: number; code: unknown }> {
  const things = thingsFor(caller, endpoint)
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => things[name] ?? 'x')
  const answer = await app.ask(endpoint.method, `/api${path}`, {
    token: tokens.get(caller),
    ...(endpoint.method === 'POST' ? { body: '{' } : {}),
  })
  return { status: answer.status, code: answer.at('error.code') }
}

/** A device is made by staff of where it stands: the agency's agents have none in the hall. */
const ELSEWHERE: readonly string[] = [
  'changeDevice',
  'setScreen',
  'changeRoll',
  'reloadDevice',
  'revokeDevice',
].map(name => `agent ${name}`)

describe.each(endpointList)('%s', (name, endpoint) => {
  it.each(callers)('as %s', async caller => {
    const { status, code } = await ask(caller, endpoint)
    const allowed = endpoint.who.includes('public') || endpoint.who.includes(caller)
    if (allowed && !ELSEWHERE.includes(`${caller} ${name}`)) {
      const fine =
        endpoint.method === 'POST'
          ? [[400, 'body/not_json']]
          : [
              [200, undefined],
              [400, 'query/invalid'],
            ]
      // Before its deadline a sealed session has no record, and no session names, for anybody.
      for (const code of ['record/sealed', 'session/names_hidden'] as const)
        if (endpoint.errors?.includes(code)) fine.push([404, code])
      expect(fine).toContainEqual([status, code])
    } else if (caller === 'public') expect([status, code]).toEqual([401, 'login/required'])
    else
      expect([
        [403, 'role/forbidden'],
        [404, 'not_found'],
      ]).toContainEqual([status, code])
  })
})
