import { startApp, type TestApp } from '../support/app'
import { openHallDay } from '../support/hall-day'
import { type TestRedis, startRedis } from '../support/redis'

const MINUTE = 60_000

let redis: TestRedis
let app: TestApp
let other: TestApp
let day: Awaited<ReturnType<typeof openHallDay>>
let soon: string
let later: string

beforeAll(async () => {
  redis = await startRedis()
  app = await startApp({ redis, seed: true })
  other = await startApp({ redis })
})
afterAll(async () => {
  await Promise.all([app.close(), other.close()])
  await redis.stop()
})
beforeEach(async () => {
  const from = Math.floor(Date.now() / MINUTE) * MINUTE - 30 * MINUTE
  day = await openHallDay(app, { from, hours: 3, slots: { minutes: 40, places: 3 } })
  const { body } = await app.ask('GET', `/api/queues/${day.queueId}/slots`)
  const { slots } = body as { slots: { at: string; left: number }[] }
  soon = slots[0]?.at ?? ''
  later = slots[1]?.at ?? ''
})

const book = (slotAt: string, token: string, through = app) =>
  through.ask('POST', `/api/queues/${day.queueId}/tickets`, { token, body: { slotAt } })
const arrive = (ticketId: unknown, token: string, body: object) =>
  app.ask('POST', `/api/tickets/${String(ticketId)}/arrive`, { token, body })
async function leftAt(slotAt: string): Promise<number | undefined> {
  const { body } = await app.ask('GET', `/api/queues/${day.queueId}/slots`)
  return (body as { slots: { at: string; left: number }[] }).slots.find(({ at }) => at === slotAt)?.left
}

it('a visitor books a time, signs in with the code of the hall’s screen, and gets a number then', async () => {
  const [token, admin] = [await app.guest(), await app.logIn('admin')]
  const booked = await book(soon, token)
  expect(booked.status).toBe(201)
  expect(booked.at('ticket')).toMatchObject({ state: 'registered', label: null, slotAt: soon })
  const board = await app.ask('GET', `/api/venues/${day.venueId}/board`)
  expect([board.at('signsIn'), board.at('arrivalRequired')]).toEqual([true, false])
  expect(board.at('hallId')).toBe('hslots')
  const code = await app.ask('GET', `/api/venues/${day.venueId}/code`, { token: admin })
  const ticketId = booked.at('ticket.ticketId')
  expect((await arrive(ticketId, token, { venueCode: '000000' })).at('error.code')).toBe(
    'arrival/code_invalid',
  )
  const there = await arrive(ticketId, token, { venueCode: code.at('code') })
  expect(there.at('ticket')).toMatchObject({ state: 'waiting', label: 'A001', slotAt: soon })
})

it('the desk may sign in who has booked, and calls them by the number that they get', async () => {
  const [token, admin] = [await app.guest(), await app.logIn('admin')]
  const booked = await book(soon, token)
  const there = await arrive(booked.at('ticket.ticketId'), admin, {})
  expect(there.at('ticket.label')).toBe('A001')
  const called = await app.ask('POST', `/api/queues/${day.queueId}/call`, {
    token: admin,
    body: { counterId: day.counterId },
  })
  expect(called.at('ticket.label')).toBe('A001')
})

it('two servers together give away as many places as there are', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => app.guest()))
  const answers = await Promise.all(people.map((token, i) => book(later, token, i % 2 === 0 ? app : other)))
  const codes = answers.map(answer => answer.at('error.code') ?? answer.status)
  expect(codes.filter(code => code === 201)).toHaveLength(3)
  expect(codes.filter(code => code === 'slot/full')).toHaveLength(9)
  expect(await leftAt(later)).toBe(0)
})

it('a booking that is cancelled leaves its place to others', async () => {
  const token = await app.guest()
  const booked = await book(later, token)
  expect(await leftAt(later)).toBe(2)
  await app.ask('POST', `/api/tickets/${String(booked.at('ticket.ticketId'))}/cancel`, { token, body: {} })
  expect(await leftAt(later)).toBe(3)
})

it('who has booked and asks again gets the same ticket with 200', async () => {
  const token = await app.guest()
  const booked = await book(later, token)
  const again = await book(soon, token)
  expect([again.status, again.at('ticket.ticketId')]).toEqual([200, booked.at('ticket.ticketId')])
})

it('says in the caller’s language why a time cannot be had, and what to do', async () => {
  const token = await app.guest()
  const wrong = await book(new Date(Date.parse(later) + MINUTE).toISOString(), token)
  expect([wrong.status, wrong.at('error.code')]).toEqual([400, 'slot/unknown'])
  expect(wrong.at('error.message')).toBe('没有这个预约时段。请刷新后重新选择时段。')
  const booked = await book(later, token)
  const early = await arrive(booked.at('ticket.ticketId'), await app.logIn('admin'), {})
  expect([early.status, early.at('error.code')]).toEqual([409, 'slot/early'])
})

it('a queue without slots has none to book', async () => {
  const plain = await openHallDay(app, { from: Date.now() - MINUTE, hours: 1 })
  const { body } = await app.ask('GET', `/api/queues/${plain.queueId}/slots`)
  expect(body).toEqual({ slots: [] })
})
