import { createPublicKey, verify } from 'node:crypto'
import type { Client } from '@paihao/shared/contract/client'
import type { BidSessionInput } from '@paihao/shared/contract/bid-session'
import { fromBase64 } from '@paihao/shared/proof/bytes'
import { isSound, verifyBundle } from '@paihao/shared/proof/verify-bundle'
import ExcelJS from 'exceljs'
import { sha256 } from '../../src/digests'
import { venueRulebook } from '../../src/venues/venues'
import { drawByHand, type LoggedEvent } from '../support/draw-by-hand'
import {
  allTickets,
  deskWorks,
  everybodyTakes,
  inviteAllBut,
  losesPhone,
  openRoom,
  PLANTED,
  type Room,
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
  const began = Date.now()
  while (guests.length < ROOMS * BIDDERS)
    guests.push(...(await Promise.all(Array.from({ length: 100 }, () => server.guest()))))
  const day = dayFrom(Date.now(), Date.now() - began)
  const rooms: Room[] = []
  for (let room = 1; room <= ROOMS; room++) {
    const own = guests.slice((room - 1) * BIDDERS, room * BIDDERS)
    rooms.push(await openRoom(agent, room, own, kindOf(room, day)))
  }
  for (const room of rooms.filter(isInvited)) await inviteAllBut(agent, room, STRANGERS)
  const observe = async (seen: readonly Room[]) =>
    (await Promise.all(seen.map(room => seenFromOutside(server, room)))).join('\n')
  const [draws, arrivals] = [rooms.filter(isDraw), rooms.filter(room => !isDraw(room))]
  const sealed = arrivals.filter(isSealed)
  const before = await observe(sealed)

  const takes = Promise.all(rooms.map(everybodyTakes))
  await until(() => rooms.some(room => room.bidders.filter(one => one.ticketId !== '').length > BIDDERS / 3))
  await server.kill()
  await server.start()
  await takes
  for (const { bidders } of rooms) expect(new Set(bidders.map(one => one.ticketId)).size).toBe(BIDDERS)
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
  expect(Date.now()).toBeLessThan(day.deadlineAt)
  expect(after).toBe(before)
  expect(`${after}${listClosed}${server.said()}`).not.toContain(PLANTED)
  expect(server.said()).not.toContain('91440700MB')

  await passes(day.deadlineAt, 'the deadline')
  const late = { accepted: false, seal: 'intact', copies: 1, refusalReason: '逾期送达' } as const
  for (const room of rooms)
    expect(await deskWorks(agent, room, { shift: 'late', most: LATE }, () => late)).toHaveLength(LATE)

  for (const room of rooms) await expectHolders(agent, room)
  for (const [i, room] of rooms.entries()) await expectAgreement(agent, room, inTime[i]?.length ?? 0)
})

/** Waits until an instant (ms) is over. */
const passes = (at: number, what: string) =>
  until(() => Date.now() > at, { withinMs: Math.max(0, at - Date.now()) + 1_000, what })

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

/** A program written from the docs alone comes to the same list, order and labels. */
async function expectSameDraw(
  agent: Client,
  { session, venueId }: Room,
  events: readonly Event[],
): Promise<void> {
  const [{ queueId, prefix } = { queueId: '', prefix: '' }] = session.queues
  const digits = session.policy.labelDigits
  const { commitment, listHash, order, labels } = drawByHand(venueId, events, { prefix, digits })
  const event = (type: string) => events.find(one => one.type === type)
  expect([event('published')?.commitment, event('listClosed')?.listHash]).toEqual([commitment, listHash])
  expect(event('drawn')?.order).toEqual([{ queueId, ticketIds: order.get(queueId) }])
  const tickets = await allTickets(agent, venueId)
  expect(new Map(tickets.map(({ ticketId, label }) => [ticketId, label]))).toEqual(labels)
}

/** The bundle is sound, and says of each delivery what the sheet says, to the second. */
async function expectAgreement(agent: Client, room: Room, inTime: number): Promise<void> {
  const { venueId, bidders } = room
  const params = { venueId }
  const bundle = await agent.call('getBundle', { params })
  const keys = bundle.keys.map(({ name, keyId, publicKey }) => ({
    key: { name, keyId: Buffer.from(keyId, 'base64') },
    verify: (message: Uint8Array, signature: Uint8Array) =>
      verify(null, message, publicKeyOf(publicKey), signature),
  }))
  expect(isSound(verifyBundle(bundle, { sha256, keys, rulebook: venueRulebook }))).toBe(true)

  const events = bundle.entries.flatMap(({ payload }) =>
    payload
      .split('\n')
      .slice(1)
      .map(line => JSON.parse(line) as Event),
  )
  if (isDraw(room)) await expectSameDraw(agent, room, events)
  const served = new Map(
    events.filter(({ type }) => type === 'served').map(({ ticketId, at }) => [ticketId, at]),
  )
  const finished = new Map(
    events.filter(({ type }) => type === 'finished').map(event => [event.ticketId, event.delivery]),
  )
  expect(served.size).toBe(inTime + LATE)

  const { file } = await agent.call('getSheet', { params, query: { sheet: 'delivery', format: 'xlsx' } })
  const rows = await rowsOf(file.base64)
  expect(rows).toHaveLength(bidders.length)
  for (const { ticketId, bidder } of bidders) {
    const row = rows.find(([, name]) => name === bidder.companyName)
    const at = served.get(ticketId)
    const delivery = finished.get(ticketId)
    expect(row?.slice(3, 8)).toEqual([
      at === undefined ? '未递交' : shanghai(at),
      delivery === undefined ? '' : delivery.seal === 'intact' ? '完好' : '破损',
      delivery === undefined ? '' : String(delivery.copies),
      delivery === undefined ? '' : delivery.accepted ? '接收' : '拒收',
      delivery?.refusalReason ?? '',
    ])
  }
}

interface Event extends LoggedEvent {
  ticketId: string
  at: number
  order?: { queueId: string; ticketIds: string[] }[]
  delivery?: { accepted: boolean; seal: string; copies: number; refusalReason?: string }
}

const shanghai = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

function publicKeyOf(raw: string) {
  const head = Buffer.from('302a300506032b6570032100', 'hex')
  const key = Buffer.concat([head, Buffer.from(fromBase64(raw) ?? [])])
  return createPublicKey({ key, format: 'der', type: 'spki' })
}

/** The numbered rows of a workbook's first tab. */
async function rowsOf(base64: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow(row => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, cell => cells.push(cell.text))
    if (/^\d+$/.test(cells[0] ?? '')) rows.push(cells)
  })
  return rows
}
