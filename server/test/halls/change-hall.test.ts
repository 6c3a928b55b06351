import type { HallInput } from '@paihao/shared/contract/hall'
import { startApp, type TestApp } from '../support/app'

const county: HallInput = {
  name: '示例区政务服务中心',
  level: 'county',
  parentId: 'hjiangmen',
  queues: [{ prefix: 'A', name: '社会保险' }],
  counters: [{ name: '1 号窗口', prefixes: ['A'] }],
}

let app: TestApp
let admin: string
let hallId: string
beforeAll(async () => {
  app = await startApp({ seed: true })
  admin = await app.logIn('admin')
})
afterAll(() => app.close())
beforeEach(async () => {
  const made = await app.ask('POST', '/api/halls', { token: admin, body: county })
  hallId = String(made.at('hall.hallId'))
})

const change = (body: object, token = admin) => app.ask('POST', `/api/halls/${hallId}`, { token, body })

const changed = {
  ...county,
  queues: [
    { prefix: 'A', name: '社保与就业' },
    { prefix: 'B', name: '不动产登记' },
  ],
  exceptions: [{ date: '2027-01-01', hours: [], note: '元旦' }],
}

it('changes matters, hours and holidays; what is left out stays', async () => {
  const hours = [{ days: [1, 2], from: '08:00', to: '12:00' }]
  await change({ ...county, hours })
  const answer = await change(changed)
  expect(answer.status).toBe(200)
  expect(answer.at('hall')).toMatchObject({ ...changed, hours, revision: 2 })
})

it('leaves a day that has begun as it is, and says from when the new set-up counts', async () => {
  const before = await app.ask('GET', `/api/halls/${hallId}`)
  const today = String(before.at('today.date'))
  const answer = await change(changed)
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
  expect(answer.at('effectiveFrom')).toBe(tomorrow)
  const after = await app.ask('GET', `/api/halls/${hallId}`)
  expect(after.at('today.queues')).toHaveLength(1)
  expect(after.at('hall.queues')).toHaveLength(2)
})

it('counts at once on a day that nobody has looked at yet', async () => {
  const answer = await change(changed)
  const today = await app.ask('GET', `/api/halls/${hallId}`)
  expect(answer.at('effectiveFrom')).toBe(today.at('today.date'))
  expect(today.at('today.queues')).toHaveLength(2)
})

it('refuses what somebody else has changed meanwhile', async () => {
  expect((await change({ ...changed, revision: 0 })).status).toBe(200)
  const answer = await change({ ...changed, revision: 0 })
  expect([answer.status, answer.at('error.code')]).toEqual([409, 'hall/changed'])
})

it.each([
  ['a hall that is none', { parentId: 'hnone' }, 400, 'hall/unknown'],
  ['a hall of its own level', { level: 'city' }, 400, 'hall/level'],
])('refuses to put it under %s', async (_, wrong, status, code) => {
  const answer = await change({ ...changed, ...wrong })
  expect([answer.status, answer.at('error.code')]).toEqual([status, code])
})

it.each([
  [{ queues: [] }],
  [{ counters: [{ name: '1', prefixes: ['Z'] }] }],
  [{ exceptions: [1, 2].map(() => ({ date: '2027-01-01', hours: [] })) }],
  [{ exceptions: [{ date: '2027-01-01', hours: [{ from: '12:00', to: '09:00' }] }] }],
  [{ hours: [{ days: [8], from: '09:00', to: '12:00' }] }],
])('refuses %j', async wrong => {
  const answer = await change({ ...changed, ...wrong })
  expect([answer.status, answer.at('error.code')]).toEqual([400, 'body/invalid'])
})

it('is the administrator’s alone, and of a hall that there is', async () => {
  expect((await change(changed, await app.logIn('supervisor'))).status).toBe(403)
  const answer = await app.ask('POST', '/api/halls/hnone', { token: admin, body: changed })
  expect(answer.status).toBe(404)
})
