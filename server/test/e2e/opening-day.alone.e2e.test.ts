import type { Client } from '@paihao/shared/contract/client'
import type { BidSessionInput } from '@paihao/shared/contract/bid-session'
import { expectAgreement } from '../support/day-agreement'
import { listenIn } from '../support/ear'
import {
  allTickets,
  deskWorks,
  everybodyTakes,
  inviteAllBut,
  losesPhone,
  openRoom,
  PLANTED,
  type Room,
  seenByRival,
  seenFromOutside,
} from '../support/opening-day'
import { type ServerProcess, startServer } from '../support/server-process'
import { until } from '../support/until'

/** Rooms of the day, bidders of each, and how many of them are received before the deadline. */
const [ROOMS, BIDDERS, IN_TIME, LATE] = [10, 300, 60, 3]
/** Long enough (ms) for everybody to take and for the desks to work; and when the lists of draws close. */
const QUICK_DAY = { untilDeadline: 45_000, untilList: 15_000 }
/** How long (ms) it takes at that speed to log everybody in. A machine that is slower has a longer day. */
const LOGS_IN = 3_000
/** Of each room with a list, how many take who are not on it; and who of each room loses a phone. */
const [STRANGERS, LOST] = [5, 200]
/** The rooms whose pages to print are read too, which takes some seconds each: one sealed, one open, one draw. */
const PRINTED: readonly number[] = [0, 5, 9]

let server: ServerProcess
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'info' })
})
afterAll(() => server.stop())

/** Four sealed by arrival, one of them for the invited; three open; three sealed draws. */
function kindOf(room: number, { deadlineAt, listAt }: Day): Partial<BidSessionInput> {
  const deadline = new Date(deadlineAt).toISOString()
  if (room === 1) return { deadline, policy: { visibility: 'sealed', access: 'invited' } }
  if (room <= 4) return { deadline, policy: { visibility: 'sealed' } }
  if (room <= 7) return { deadline, policy: { visibility: 'open' } }
  return { deadline, takingClosesAt: new Date(listAt).toISOString(), policy: { order: 'draw' } }
}
/** When the lists close and the bids are opened (ms), on a machine that took so long (ms) to log everybody in. */
function dayFrom(now: number, loggingIn: number) {
  const slowness = Math.max(1, loggingIn / LOGS_IN)
  return {
    listAt: now + QUICK_DAY.untilList * slowness,
    deadlineAt: now + QUICK_DAY.untilDeadline * slowness,
  }
}
type Day = ReturnType<typeof dayFrom>

const isDraw = ({ session }: Room) => session.policy.order === 'draw'
const isInvited = ({ session }: Room) => session.policy.access === 'invited'
const isSealed = ({ session }: Room) => session.policy.visibility === 'sealed'

it('ten openings of 300 bidders run at once, the server is killed twice, and sheets, record and replay agree', async () => {
  const agent = await server.staff('agent')
  const guests: Client[] = []
  // Who spies on each room is its first bidder.
  const spies = await Promise.all(
    Array.from({ length: ROOMS }, async () => (await server.client().call('logInGuest')).token),
  )
  const began = Date.now()
  while (guests.length < ROOMS * BIDDERS)
    guests.push(...(await Promise.all(Array.from({ length: 100 }, () => server.guest()))))
  const day = dayFrom(Date.now(), Date.now() - began)
  const rooms: Room[] = []
  for (let room = 1; room <= ROOMS; room++) {
    const own = guests.slice((room - 1) * BIDDERS, room * BIDDERS)
    own[0] = server.client(spies[room - 1])
    rooms.push(await openRoom(agent, room, own, kindOf(room, day)))
  }
  for (const room of rooms.filter(isInvited)) await inviteAllBut(agent, room, STRANGERS)
  const observe = async (seen: readonly Room[]) =>
    (await Promise.all(seen.map(room => seenFromOutside(server, room)))).join('\n')
  const [draws, arrivals] = [rooms.filter(isDraw), rooms.filter(room => !isDraw(room))]
  const sealed = arrivals.filter(isSealed)
  const before = await observe(sealed)
  const closed = rooms.filter(isSealed)
  const ears = closed.map(room => ({
    room,
    own: listenIn(server, room, spies[rooms.indexOf(room)]),
    stranger: listenIn(server, room),
  }))

  const takes = Promise.all(rooms.map(everybodyTakes))
  await until(() => rooms.some(room => room.bidders.filter(one => one.ticketId !== '').length > BIDDERS / 3))
  await server.kill()
  await server.start()
  await takes
  for (const { bidders } of rooms) expect(new Set(bidders.map(one => one.ticketId)).size).toBe(BIDDERS)
  for (const { room, own } of ears) own.watchTicket(room.bidders[0]?.ticketId ?? '')
  await Promise.all(rooms.map(async room => await losesPhone(agent, room, LOST, await server.guest())))

  const received = (nth: number) =>
    nth % 9 === 4
      ? ({ accepted: false, seal: 'broken', copies: 1, refusalReason: '密封破损' } as const)
      : ({ accepted: true, seal: 'intact', copies: 1 + (nth % 3) } as const)
  const byArrival = Promise.all(
    arrivals.map(room => deskWorks(agent, room, { shift: 'in-time', most: IN_TIME }, received)),
  )
  await passes(day.listAt, 'the lists to close')
  const listClosed = await observe(draws)
  const supervisor = await server.staff('supervisor')
  for (const room of draws)
    await supervisor.call('drawBidSession', {
      params: { venueId: room.venueId },
      body: { number: '6174' },
    })
  const byLot = Promise.all(
    draws.map(room => deskWorks(agent, room, { shift: 'in-time', most: IN_TIME }, received)),
  )
  await server.kill()
  await server.start()
  const inTime = [...(await byArrival), ...(await byLot)]
  expect(Date.now()).toBeLessThan(day.deadlineAt)
  for (const done of inTime) expect(done).toHaveLength(IN_TIME)

  // Whoever looked from outside saw the same before the takes and after; and no name was written anywhere.
  const after = await observe(sealed)
  expect(await observe(draws)).toBe(listClosed)
  const rivals = await Promise.all(closed.map(room => seenByRival(server, room)))
  const frames = ears.map(({ own, stranger }) => `${own.heard()}\n${stranger.heard()}`)
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(Date.now()).toBeLessThan(day.deadlineAt)
  for (const { own, stranger } of ears) for (const ear of [own, stranger]) ear.close()
  expect(after).toBe(before)
  const told = [after, listClosed, ...rivals, ...frames, metrics, server.said()].join('\n')
  for (const secret of [PLANTED, '91440700MB']) expect(told).not.toContain(secret)
  for (const { venueId } of closed) expect(metrics).not.toContain(venueId)

  await passes(day.deadlineAt, 'the deadline')
  const late = { accepted: false, seal: 'intact', copies: 1, refusalReason: '逾期送达' } as const
  for (const room of rooms)
    expect(await deskWorks(agent, room, { shift: 'late', most: LATE }, () => late)).toHaveLength(LATE)

  for (const [i, room] of rooms.entries()) await corrects(agent, inTime[i]?.[0] ?? '', room)
  for (const [i, room] of closed.entries()) await expectNoLabelBut(agent, room, frames[i] ?? '')
  for (const room of rooms) await expectHolders(agent, room)
  for (const [i, room] of rooms.entries())
    await expectAgreement(agent, room, { served: IN_TIME + LATE, isPrinted: PRINTED.includes(i) })
})

/** Waits until an instant (ms) is over. */
const passes = (at: number, what: string) =>
  until(() => Date.now() > at, { withinMs: Math.max(0, at - Date.now()) + 1_000, what })

/** The first record of a room was wrong, which is noticed after the deadline. */
async function corrects(agent: Client, ticketId: string, { venueId }: Room): Promise<void> {
  await agent.call('correctTicket', {
    params: { ticketId },
    body: { delivery: { accepted: true, seal: 'intact', copies: 9 }, reason: '份数点错，双方当场复核' },
    idempotencyKey: `correct-${venueId}`,
  })
}

/** Of all numbers of a sealed room only one's own was ever heard. */
async function expectNoLabelBut(agent: Client, { venueId, bidders }: Room, heard: string): Promise<void> {
  expect(heard).toContain('"ok":true')
  const tickets = await allTickets(agent, venueId)
  const others = tickets.filter(({ ticketId }) => ticketId !== bidders[0]?.ticketId)
  expect(others.filter(({ label }) => heard.includes(`"${label ?? '-'}"`))).toEqual([])
}

/** The new phone holds the ticket that the lost one had; the desk was told who is not on the list, of nobody else. */
async function expectHolders(agent: Client, room: Room): Promise<void> {
  const found = room.bidders[LOST]
  const held = found === undefined ? [] : (await found.client.call('myTickets', {})).tickets
  expect(held.map(({ ticketId }) => ticketId)).toEqual([found?.ticketId])
  const tickets = await allTickets(agent, room.venueId)
  const flagged = tickets.filter(one => one.uninvited === true).map(({ ticketId }) => ticketId)
  const strangers = isInvited(room) ? room.bidders.slice(-STRANGERS) : []
  expect(flagged.sort()).toEqual(strangers.map(({ ticketId }) => ticketId).sort())
}
