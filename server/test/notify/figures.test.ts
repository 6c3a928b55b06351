import { noticesFigures, type NoticesFigures } from '@paihao/shared/contract/notice'
import type { NoticeEntry } from '@paihao/shared/rules/outbox'
import { alarmsOf } from '../../src/features/notices/alarms'
import { figuresOf } from '../../src/features/notices/overall-figures'
import { startApp, type TestApp } from '../support/app'
import { openSession } from '../support/bid-session'
import { until } from '../support/until'

const NOW = Date.UTC(2026, 10, 23, 2, 30)
let entries = 0
const told = (more: Partial<NoticeEntry>): NoticeEntry => ({
  ...{ id: `n${++entries}`, ticketId: 't', kind: 'called', status: 'sent', way: 'wechat', shut: [] },
  ...{ since: NOW - 4000, at: NOW, server: 's', tries: 1, code: 0 },
  ...more,
})

it('counts by way and by code how calls were brought, how long it took, and what allowances came to', () => {
  const figures = figuresOf(
    [
      told({ status: 'page', way: null, tries: 0, code: null, since: NOW - 200 }),
      told({ since: NOW - 3200 }),
      told({ since: NOW - 12_000 }),
      told({ status: 'refused', code: 43101 }),
      told({ status: 'unknown', code: 'ECONNRESET' }),
      told({ way: 'sms', shut: ['wechat'] }),
      told({ status: 'waits', way: null, code: 'no credit' }),
      told({ kind: 'missed', status: 'waits', way: null, code: 'kept for the call' }),
      told({ at: NOW - 3600_000, since: NOW - 3600_400, status: 'page', way: null }),
    ],
    NOW,
  )
  expect(figures.ways.map(({ way, told: many, refused, unknown }) => [way, many, refused, unknown])).toEqual([
    ['page', 2, 0, 0],
    ['wechat', 2, 2, 1],
    ['push', 0, 0, 0],
    ['sms', 1, 0, 0],
    ['webhook', 0, 0, 0],
  ])
  expect(figures.refusals).toEqual([{ way: 'wechat', code: '43101', count: 1 }])
  expect(figures.calls.map(({ page, away }) => [page, away])).toEqual([
    [2, 0],
    [0, 0],
    [0, 2],
    [0, 0],
    [0, 1],
    [0, 0],
  ])
  expect(figures.credits).toEqual({ used: 2, kept: 1, missing: 1, gone: 1 })
  expect(
    figures.hours.map(({ from, page, away, waits, failed }) => [Date.parse(from), page, away, waits, failed]),
  ).toEqual([
    [Date.UTC(2026, 10, 23, 1), 1, 0, 0, 0],
    [Date.UTC(2026, 10, 23, 2), 1, 3, 2, 2],
  ])
})

it('a message of a long-term template uses no allowance up', () => {
  const { credits } = figuresOf([told({}), told({ kind: 'missed' })], NOW, kind => kind !== 'called')
  expect(credits.used).toBe(1)
})

it('many calls that came late, or a template that WeChat does not take, raise an alarm', () => {
  expect(alarmsOf([told({})], null)).toEqual([])
  const late = Array.from({ length: 6 }, () => told({ since: NOW - 11_000 }))
  expect(alarmsOf([...late, told({ status: 'refused', code: 47003 })], null)).toEqual([
    'template_refused',
    'slow_calls',
  ])
})

it('so does a mini-program that may send no messages', () => {
  expect(alarmsOf([told({ status: 'refused', code: 48001 })], null)).toEqual(['template_refused'])
})

it('so does a message that was not sent since a field would not take it', () => {
  const entry = told({ status: 'waits', way: null, code: 'does not fit' })
  expect(alarmsOf([entry], null)).toEqual(['template_refused'])
})

it('what one way refused is counted, and raises its alarm, also where another brought it', () => {
  const brought = (way: 'push' | 'webhook', code: number | string) =>
    told({ way, shut: ['wechat'], refusals: [{ way: 'wechat', code }] })
  const entries = [brought('push', 'does not fit'), brought('webhook', 43101)]
  const figures = figuresOf([...entries, told({ status: 'refused', code: 43101 })], NOW)
  expect(figures.refusals).toEqual([
    { way: 'wechat', code: 'does not fit', count: 1 },
    { way: 'wechat', code: '43101', count: 2 },
  ])
  expect(figures.credits.gone).toBe(2)
  expect(entries.map(one => alarmsOf([one], null))).toEqual([['template_refused'], []])
})

describe('on a server', () => {
  let app: TestApp
  let admin: string
  beforeAll(async () => {
    app = await startApp({ seed: true })
    admin = await app.logIn('admin')
  })
  afterAll(() => app.close())

  async function figures(): Promise<NoticesFigures> {
    const { status, body } = await app.ask('GET', '/api/notices/figures', { token: admin })
    expect(status).toBe(200)
    return noticesFigures.parse(body)
  }
  const metrics = async () => String((await app.ask('GET', '/metrics')).body)
  const voided = /paihao_notices_total\{kind="voided",way="none",outcome="waits",code="not reachable"\} (\d+)/

  it('what a sealed session’s holders were told is in no figure before its deadline, and in all after it', async () => {
    const deadline = new Date(Date.now() + 6000).toISOString()
    const session = await openSession(app, { deadline, policy: { visibility: 'sealed' } })
    const before = await figures()
    const { ticketId, token } = await session.take(1)
    await session.move(ticketId, 'void', { reason: '重复登记' })
    await until(
      async () => {
        const { body } = await app.ask('GET', `/api/tickets/${ticketId}/notices`, { token })
        return JSON.stringify(body).includes('"voided"')
      },
      { what: 'the outbox to have it' },
    )
    expect(Date.now()).toBeLessThan(Date.parse(deadline))
    expect(await metrics()).not.toMatch(voided)
    expect(before.sealed).toBeGreaterThan(0)
    expect((await figures()).counts).toEqual(before.counts)
    await until(async () => voided.exec(await metrics())?.[1] === '1', {
      what: 'the metrics',
      withinMs: 15_000,
    })
    await until(async () => (await figures()).counts.some(({ kind }) => kind === 'voided'), {
      what: 'the figures',
    })
  })

  it('only an administrator reads them', async () => {
    for (const role of ['agent', 'clerk', 'supervisor'])
      expect((await app.ask('GET', '/api/notices/figures', { token: await app.logIn(role) })).status).toBe(
        403,
      )
  })
})
