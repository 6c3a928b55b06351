import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Client } from '@paihao/shared/contract/client'
import type { Receipt } from '@paihao/shared/contract/receipt'
import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import type { ServerProcess } from '../support/server-process'
import { until } from '../support/until'
import { logInColleague } from './colleague'
import { company } from './company'
import { openBookingHall } from './booking-hall'
import { openRoomThatOpens } from './opened-room'
import { pairing } from './pairing'
import type { Kept, Phone, Role, Somebody } from './scene-people'

/** A day in full swing: rooms with people in every state, halls, paired screens and kiosks. */
export interface Scene {
  readonly open: BidSession
  readonly sealed: BidSession
  readonly draw: BidSession
  readonly draft: BidSession
  /** Its deadline has passed. */
  readonly opened: BidSession
  /** A draw whose deadline has passed. */
  readonly openedDrawn: BidSession
  readonly calledOff: BidSession
  /** The demo's own, in which nobody has taken a number. */
  readonly quiet: BidSession
  readonly receipt: Receipt
  readonly hallVenueId: string
  /** One of which a time can be booked. */
  readonly bookingHallId: string
  staff(who: Somebody): Kept
  device(name: 'roomScreen' | 'drawScreen' | 'openedScreen' | 'hallScreen' | 'kiosk'): Kept
  phone(name: Phone): Kept
  /** The same log-in on a phone, for the staff's pages there. */
  staffPhone(who: Somebody): Kept
  ticketId(name: Exclude<Phone, 'nobody'>): string
}

const MINUTE = 60_000
const HALL = 'hjiangmen'
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString()

export async function setScene(server: ServerProcess): Promise<Scene> {
  const logIns = new Map<Role, { client: Client; login: object }>()
  for (const role of ['agent', 'agent2', 'clerk', 'supervisor', 'admin'] as const) {
    const login = await server
      .client()
      .call('logInStaff', { body: { username: role, password: server.password } })
    logIns.set(role, { client: server.client(login.token), login })
  }
  const colleague = await logInColleague(server)
  const logInOf = (who: Somebody) => (who === 'colleague' ? colleague : logIns.get(who)?.login)
  const as = (role: Role) => logIns.get(role)?.client ?? server.client()
  const agent = as('agent')
  const phones = new Map<Phone, { token: string; ticketId: string }>()

  async function take(
    name: Phone | null,
    queueId: string,
    number: number | null,
    more: { slotAt?: string } = {},
  ): Promise<string> {
    const { token } = await server.client().call('logInGuest')
    const { ticket } = await server.client(token).call('takeTicket', {
      params: { queueId },
      body: number === null ? more : { bidder: company(number) },
    })
    if (name !== null) phones.set(name, { token, ticketId: ticket.ticketId })
    return ticket.ticketId
  }
  async function call(client: Client, queueId: string, counterId: string): Promise<string> {
    return (await client.call('callTicket', { params: { queueId }, body: { counterId } })).ticket.ticketId
  }

  const common = { tenderer: '示例建设管理中心', lots: [{ code: 'I', name: '第一标段：主体工程' }] }
  const drawn = await publishSession(agent, {
    ...common,
    projectCode: 'JMZB-2026-0015',
    projectName: '示例体育馆维修工程',
    openingRoom: '第四开标室',
    takingClosesAt: inMinutes(8 / 60),
    deadline: inMinutes(90),
    policy: { order: 'draw', visibility: 'open' },
  })
  await Promise.all(Array.from({ length: 18 }, (_, i) => take(null, queueIdOf(drawn), 41 + i)))
  const openedDrawn = await publishSession(agent, {
    ...common,
    projectCode: 'JMZB-2026-0017',
    projectName: '示例图书馆智能化改造',
    openingRoom: '第六开标室',
    takingClosesAt: inMinutes(10 / 60),
    deadline: inMinutes(20 / 60),
    policy: { order: 'draw', visibility: 'open' },
  })
  await Promise.all(Array.from({ length: 7 }, (_, i) => take(null, queueIdOf(openedDrawn), 71 + i)))
  const { session: opened, opened: isOpened } = await openRoomThatOpens(agent, common)
  const open = await publishSession(agent, {
    ...common,
    projectCode: 'JMZB-2026-0011',
    projectName: '示例道路改造工程施工总承包',
    openingRoom: '第一开标室',
    deadline: inMinutes(52),
    policy: { visibility: 'open', missedAutomatically: false },
  })
  const room = queueIdOf(open)
  for (let number = 1; number <= 14; number++) {
    const name = ({ 1: 'done', 2: 'missed', 3: 'called', 9: 'waiting' } as const)[number]
    await take(name ?? null, room, number)
  }
  const done = { ticketId: await call(agent, room, 'c1') }
  await agent.call('serveTicket', { params: done })
  await agent.call('finishTicket', {
    params: done,
    body: { delivery: { accepted: true, seal: 'intact', copies: 2 } },
  })
  await agent.call('missTicket', { params: { ticketId: await call(agent, room, 'c2') } })
  await call(agent, room, 'c1')
  // At the second counter somebody delivers: the forms of the desk are opened there.
  await agent.call('serveTicket', { params: { ticketId: await call(agent, room, 'c2') } })

  const sealed = await publishSession(agent, {
    ...common,
    projectCode: 'JMZB-2026-0012',
    projectName: '示例学校教学设备采购',
    lots: [
      { code: 'I', name: '第一标段：教学仪器' },
      { code: 'II', name: '第二标段：课桌椅' },
    ],
    openingRoom: '第二开标室',
    deadline: inMinutes(75),
    policy: { visibility: 'sealed', missedAutomatically: false },
  })
  for (let number = 21; number <= 27; number++)
    await take(number === 27 ? 'sealed' : null, queueIdOf(sealed), number)
  await call(agent, queueIdOf(sealed), counterIdOf(sealed))

  const draw = await publishSession(agent, {
    ...common,
    projectCode: 'JMZB-2026-0013',
    projectName: '示例公园绿化养护服务',
    openingRoom: '第三开标室',
    takingClosesAt: inMinutes(40),
    deadline: inMinutes(120),
    policy: { order: 'draw' },
  })
  for (let number = 31; number <= 34; number++)
    await take(number === 34 ? 'registered' : null, queueIdOf(draw), number)

  for (const { venueId } of [drawn, openedDrawn]) {
    const lots = { params: { venueId }, body: { number: '6174' } }
    await until(() => agent.call('drawBidSession', lots).then(Boolean, () => false), {
      what: 'the list to close',
    })
  }
  await isOpened()
  await until(() => Date.now() > Date.parse(openedDrawn.deadline), { what: 'the deadline of the draw' })

  const published = await publishSession(agent, {
    ...common,
    projectCode: 'JMZB-2026-0018',
    projectName: '示例排水管网检测服务',
    openingRoom: '第七开标室',
    deadline: inMinutes(100),
  })
  const { bidSession: calledOff } = await agent.call('callOffBidSession', {
    params: { venueId: published.venueId },
    body: { reason: '招标文件重大修改，择期重新组织' },
  })

  const { bidSession: draft } = await agent.call('createBidSession', {
    body: {
      ...common,
      projectCode: 'JMZB-2026-0014',
      projectName: '示例医院信息系统集成',
      openingRoom: '第四开标室',
      takingOpensAt: inMinutes(60),
      deadline: inMinutes(180),
      policy: { access: 'invited' },
    },
  })

  const { bidSessions } = await agent.call('listBidSessions', { query: { limit: 200 } })
  const quiet = bidSessions.find(({ projectCode }) => projectCode === 'JMZB-2026-0001')
  if (quiet === undefined) throw new Error('the demo has no session')

  const clerk = as('clerk')
  const { today } = await clerk.call('getHall', { params: { hallId: HALL } })
  const hallQueues = today.queues.map(({ queueId }) => queueId)
  for (const [i, queueId] of hallQueues.entries())
    for (let n = 0; n < 7 - i; n++) await take(i === 0 && n === 6 ? 'hall' : null, queueId, null)
  // The demo's matter B can be booked.
  const bookable = hallQueues[1] ?? ''
  const { slots } = await clerk.call('getSlots', { params: { queueId: bookable } })
  for (const { at } of slots.slice(0, 3)) await take(null, bookable, null, { slotAt: at })
  const booking = await openBookingHall(as('admin'))
  await take('booked', booking.queueId, null, { slotAt: booking.slotAt })
  // A at counter 1, B at 3, C at 4, E at 5, as the demo's hall is set up.
  for (const [i, counterId] of [
    [0, 'c1'],
    [1, 'c3'],
    [2, 'c4'],
    [4, 'c5'],
  ] as const)
    await call(clerk, hallQueues[i] ?? '', counterId)

  const pair = pairing(server)
  const devices = {
    drawScreen: await pair(agent, { kind: 'screen', name: '第四开标室大屏', venueId: drawn.venueId }),
    openedScreen: await pair(agent, { kind: 'screen', name: '第五开标室大屏', venueId: opened.venueId }),
    roomScreen: await pair(agent, { kind: 'screen', name: '第一开标室大屏', venueId: open.venueId }),
    hallScreen: await pair(clerk, { kind: 'screen', name: '大厅东侧大屏', hallId: HALL }),
    kiosk: await pair(clerk, { kind: 'kiosk', name: '一楼自助机', hallId: HALL }),
  }

  const phoneNamed = (name: Phone) => {
    const phone = phones.get(name)
    if (phone === undefined) throw new Error(`the scene has no phone ${name}`)
    return phone
  }
  const { receipt } = await server
    .client(phoneNamed('waiting').token)
    .call('getReceipt', { params: { ticketId: phoneNamed('waiting').ticketId } })
  return {
    ...{ open, sealed, draw, draft, opened, openedDrawn, calledOff, quiet, receipt },
    hallVenueId: today.venueId,
    bookingHallId: booking.hallId,
    staff: who => ({ session: { 'paihao.staff': JSON.stringify(logInOf(who)) } }),
    device: name => devices[name],
    staffPhone: who => ({ local: { 'paihao/staff-login': inTaro(logInOf(who)) } }),
    phone: name => (name === 'nobody' ? {} : { local: { 'paihao/token': inTaro(phoneNamed(name).token) } }),
    ticketId: name => phoneNamed(name).ticketId,
  }
}

/** A value as Taro's H5 keeps it. */
export function inTaro(value: unknown): string {
  return JSON.stringify({ data: JSON.stringify(value) })
}
