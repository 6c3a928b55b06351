import { createClient } from '@paihao/shared/contract/client'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { fetchDesk, findLabel } from '../../src/staff/lib/desk-source'

const tickets = Array.from({ length: 450 }, (_, n): StaffTicket => ({
  ...{ ticketId: `v1.t${n}`, venueId: 'v1', queueId: 'v1.A', queueName: '监理', label: `A${n + 100}` },
  ...{ state: n < 225 ? 'waiting' : 'registered', calls: 0, place: [0, n, 0] },
  ...{ takenAt: '2026-11-23T08:00:00+08:00', order: '2026-11-23T08:00:00+08:00' },
}))

/** A server that gives its list page by page, two hundred at most. */
const api = createClient({
  transport({ url }) {
    const { searchParams: query } = new URL(url, 'http://server')
    const limit = Number(query.get('limit'))
    const from = Number(query.get('after') ?? 0)
    const chosen = tickets.filter(
      ({ state, label }) =>
        state === (query.get('state') ?? state) && label === (query.get('label') ?? label),
    )
    const next = from + limit < chosen.length ? String(from + limit) : null
    const body = { tickets: chosen.slice(from, from + limit), next }
    return Promise.resolve(limit > 200 ? { status: 400, body: {} } : { status: 200, body })
  },
})
const fetchFront = (line: number) =>
  fetchDesk(api, { venueId: 'v1', queueIds: ['v1.A'], line, focusId: null })

it('as many are listed as were asked for, and it is said that there are more', async () => {
  const { desk, hasMore } = await fetchFront(20)
  expect([desk.waiting.length, desk.registered.length]).toEqual([20, 20])
  expect(hasMore).toEqual({ waiting: true, registered: true })
})

it('a list longer than a page of the server comes whole', async () => {
  const { desk, hasMore } = await fetchFront(240)
  expect([desk.waiting.length, desk.registered.length]).toEqual([225, 225])
  expect(hasMore).toEqual({ waiting: false, registered: false })
})

it('a number that is on no list of the desk is found by its label', async () => {
  expect((await findLabel(api, 'v1', 'A548'))?.ticketId).toBe('v1.t448')
  expect(await findLabel(api, 'v1', 'Z999')).toBeNull()
})
