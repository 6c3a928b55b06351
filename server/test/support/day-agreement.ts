import { createPublicKey, verify } from 'node:crypto'
import type { Client } from '@paihao/shared/contract/client'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { fromBase64 } from '@paihao/shared/proof/bytes'
import { isSound, verifyBundle } from '@paihao/shared/proof/verify-bundle'
import { sha256 } from '../../src/digests'
import { venueRulebook } from '../../src/venues/venues'
import { drawByHand, type LoggedEvent } from './draw-by-hand'
import { allTickets, type DayBidder, type Room } from './opening-day'
import { pdfText } from './pdf-text'
import { numberedRows } from './sheet-cells'

interface Event extends LoggedEvent {
  ticketId: string
  at: number
  reason?: string
  order?: { queueId: string; ticketIds: string[] }[]
  delivery?: { accepted: boolean; seal: string; copies: number; refusalReason?: string }
}

interface Day {
  /** How many were served in a room, in time and late. */
  served: number
  /** Whether the pages to print are read too. */
  isPrinted: boolean
}

/** The bundle is sound, and says of each arrival, delivery and correction what the sheets say, to the second. */
export async function expectAgreement(agent: Client, room: Room, { served, isPrinted }: Day): Promise<void> {
  const events = await eventsOf(agent, room)
  const tickets = await allTickets(agent, room.venueId)
  if (room.session.policy.order === 'draw') expectSameDraw(room, events, tickets)
  expect(events.filter(({ type }) => type === 'served')).toHaveLength(served)
  for (const sheet of ['signIn', 'delivery'] as const) {
    const rows = await sheetOf(agent, room, sheet)
    expect(rows).toHaveLength(room.bidders.length)
    const byName = new Map(rows.map(row => [row[1], row]))
    for (const one of room.bidders) {
      const row = byName.get(one.bidder.companyName) ?? []
      const own = events.filter(({ ticketId }) => ticketId === one.ticketId)
      if (sheet === 'signIn') expect(row.slice(1, -1)).toEqual(signedIn(one, own, tickets))
      else expectDelivery(row, own)
    }
    if (isPrinted) {
      const printed = await printedOf(agent, room, sheet)
      expect(rows.filter(row => !printed.includes(row.join('').replace(/\s/g, '')))).toEqual([])
    }
  }
}

/** The events of a room's record, which must be sound and be decided again to the same bytes. */
async function eventsOf(agent: Client, { venueId }: Room): Promise<Event[]> {
  const bundle = await agent.call('getBundle', { params: { venueId } })
  const keys = bundle.keys.map(({ name, keyId, publicKey }) => ({
    key: { name, keyId: Buffer.from(keyId, 'base64') },
    verify: (message: Uint8Array, signature: Uint8Array) =>
      verify(null, message, publicKeyOf(publicKey), signature),
  }))
  expect(isSound(verifyBundle(bundle, { sha256, keys, rulebook: venueRulebook }))).toBe(true)
  return bundle.entries.flatMap(({ payload }) =>
    payload
      .split('\n')
      .slice(1)
      .map(line => JSON.parse(line) as Event),
  )
}

/** A program written from the docs alone comes to the same list, order and labels. */
function expectSameDraw(
  { session, venueId }: Room,
  events: readonly Event[],
  tickets: readonly StaffTicket[],
): void {
  const [{ queueId, prefix } = { queueId: '', prefix: '' }] = session.queues
  const digits = session.policy.labelDigits
  const { commitment, listHash, order, labels } = drawByHand(venueId, events, { prefix, digits })
  const event = (type: string) => events.find(one => one.type === type)
  expect([event('published')?.commitment, event('listClosed')?.listHash]).toEqual([commitment, listHash])
  expect(event('drawn')?.order).toEqual([{ queueId, ticketIds: order.get(queueId) }])
  expect(new Map(tickets.map(({ ticketId, label }) => [ticketId, label]))).toEqual(labels)
}

/** A row of the sign-in sheet, from the bidder up to the column to sign in. */
function signedIn(
  { bidder, ticketId }: DayBidder,
  own: readonly Event[],
  tickets: readonly StaffTicket[],
): string[] {
  const at = (type: string) => own.find(event => event.type === type)?.at
  // Who is served has come, even if nobody signed them in.
  const came = at('arrived') ?? at('served')
  return [
    bidder.companyName,
    bidder.creditCode,
    bidder.delegateName,
    '',
    bidder.phone.replace(/^(...)....(....)$/, '$1****$2'),
    tickets.find(ticket => ticket.ticketId === ticketId)?.label ?? '',
    shanghai(at('taken') ?? 0),
    came === undefined ? '未签到' : shanghai(came),
    '',
  ]
}

function expectDelivery(row: readonly string[], own: readonly Event[]): void {
  const [served, finished, corrected] = ['served', 'finished', 'corrected'].map(kind =>
    own.find(({ type }) => type === kind),
  )
  const delivery = corrected?.delivery ?? finished?.delivery
  expect(row.slice(3, 8)).toEqual([
    served === undefined ? '未递交' : shanghai(served.at),
    delivery === undefined ? '' : delivery.seal === 'intact' ? '完好' : '破损',
    delivery === undefined ? '' : String(delivery.copies),
    delivery === undefined ? '' : delivery.accepted ? '接收' : '拒收',
    delivery?.refusalReason ?? '',
  ])
  // Both stand: what was put right, when and why, and what had been written up before.
  const remark = row.at(-1) ?? ''
  expect(remark.includes('更正')).toBe(corrected !== undefined)
  if (corrected === undefined) return
  expect(remark).toContain(`${shanghai(corrected.at)} 代理人员甲 更正：${corrected.reason ?? ''}`)
  expect(remark).toMatch(new RegExp(`原登记：.*${finished?.delivery?.copies ?? 0} 份`))
}

const shanghai = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

async function sheetOf(agent: Client, { venueId }: Room, sheet: 'signIn' | 'delivery'): Promise<string[][]> {
  const { file } = await agent.call('getSheet', { params: { venueId }, query: { sheet, format: 'xlsx' } })
  return await numberedRows(file.base64)
}

async function printedOf(agent: Client, { venueId }: Room, sheet: 'signIn' | 'delivery'): Promise<string> {
  const { file } = await agent.call('getSheet', { params: { venueId }, query: { sheet, format: 'pdf' } })
  return pdfText(Buffer.from(file.base64, 'base64'))
}

function publicKeyOf(raw: string) {
  const head = Buffer.from('302a300506032b6570032100', 'hex')
  const key = Buffer.concat([head, Buffer.from(fromBase64(raw) ?? [])])
  return createPublicKey({ key, format: 'der', type: 'spki' })
}
