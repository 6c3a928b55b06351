import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import type { FakeWechat } from '../support/fake-wechat/fake'
import { startFakeWechat } from '../support/fake-wechat/fake-wechat'
import { PLANTED } from '../support/opening-day'
import { startRedis, type TestRedis } from '../support/redis'
import { startTwo, type TwoServers } from '../support/under-fire/hall-of-servers'
import { AHEAD, arrive, CALL, type Holder } from '../support/under-fire/holders'
import { callOf, faultsOf, isSettled, leaksOf } from '../support/under-fire/verdict'
import { until } from '../support/until'
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver'
import { agencies } from '../../src/seed/demo-data'

/** Holders in all, in two sessions; a kill after so many calls each time; and a fault of WeChat after so many. */
const [HOLDERS, KILL_EVERY, FAULT_EVERY] = [500, 80, 15]
/** After so many calls WeChat cannot be reached at all, for so long (ms). */
const [AWAY_AFTER, AWAY_FOR] = [230, 30_000]
/** So many messages may be under way in a server that is killed. */
const UNDER_WAY = 12
/** So many calls later some of the called are received: then the call is no longer true. */
const RECEIVED_AFTER = 24
const TOKEN_LIFE = 7_200_000

const folder = mkdtempSync(path.join(tmpdir(), 'paihao-fire-'))
const templates = path.join(folder, 'templates.json')
const fields = { character_string1: '{label}', thing2: '{message}', thing3: '{venue}' }
const kinds = { called: { templateId: CALL, fields }, ahead: { templateId: AHEAD, fields } }
writeFileSync(templates, JSON.stringify({ kinds }))
const webhooks = path.join(folder, 'webhooks.json')

let redis: TestRedis
let fake: FakeWechat
let agency: WebhookReceiver
let servers: TwoServers
beforeAll(async () => {
  redis = await startRedis()
  fake = await startFakeWechat({ secret: 'planted-app-secret' })
  for (const id of [CALL, AHEAD]) fake.templates.set(id, { fields: Object.keys(fields) })
  agency = await startWebhookReceiver()
  const { url, secret } = agency
  writeFileSync(webhooks, JSON.stringify({ agencies: { [agencies[1]]: { url, secret, private: true } } }))
  servers = await startTwo(redis.url, fake, { templates, webhooks })
})
afterAll(async () => {
  await servers.stop()
  await fake.close()
  await agency.close()
  await redis.stop()
  rmSync(folder, { recursive: true })
})

/** What goes wrong at WeChat, one after another. Messages that get no answer: */
const UNANSWERED = 2
const troubles: ((fake: FakeWechat) => void)[] = [
  it => it.fault('subscribe/send', 'lost', UNANSWERED),
  it => it.fault('subscribe/send', { errcode: 45009 }, 4),
  it => it.revokeTokens(),
  it => it.fault('subscribe/send', 'slow', UNANSWERED),
  it => it.fault('subscribe/send', { status: 502 }, UNANSWERED),
  it => it.fault('stable_token', 'slow'),
  it => it.advance(TOKEN_LIFE),
  it => it.fault('subscribe/send', 'drop', UNANSWERED),
  it => it.fault('subscribe/send', { errcode: -1 }, 6),
  it => it.fault('subscribe/send', { errcode: 42001 }),
]

/** The same numbers each time (mulberry32): from 0 to below 1. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

it('each of 500 called is told once by the best way open to them, while servers die and WeChat fails', async () => {
  const agents = [await tokenOf('agent'), await tokenOf('agent2')]
  const [own, others] = agents.map(token => servers.all[0]?.client(token))
  if (own === undefined || others === undefined) throw new Error('no server')
  const sessions = [
    await publishSession(own, { policy: { visibility: 'sealed' } }),
    await publishSession(others, { projectCode: 'JMZB-2026-0101' }),
  ]
  const agentOf = ({ venueId }: Holder) => agents[venueId === sessions[0]?.venueId ? 0 : 1] ?? ''
  const holders: Holder[] = []
  while (holders.length < HOLDERS) {
    const next = Array.from({ length: 20 }, (_, i) => {
      const number = holders.length + i
      const session = sessions[Math.floor(number / 6) % 2] ?? sessions[0]
      if (session === undefined) throw new Error('no session')
      const hasWebhook = session === sessions[1]
      const { venueId } = session
      return arrive({ servers, fake, venueId, queueId: queueIdOf(session), hasWebhook, number })
    })
    holders.push(...(await Promise.all(next)))
  }
  await until(() => holders.every(({ page }) => page?.isThere() ?? true), { what: 'all pages to be open' })
  fake.sendingTakes(200)

  const clock = steadyClock()
  const byTicket = new Map(holders.map(one => [one.ticketId, one]))
  const chance = chances(2026)
  const called: Holder[] = []
  let isBack: Promise<void> = Promise.resolve()
  let killAt = KILL_EVERY
  while (called.length < HOLDERS) {
    const n = called.length
    const asked = fake.asked.length
    const session = sessions[n % 2] ?? sessions[0]
    if (session === undefined) break
    const upcoming =
      holders.find(one => one.calledAt === 0 && one.venueId === session.venueId) ?? next(holders)
    const { queueId, counterId } = placeOf(sessions.find(one => one.venueId === upcoming.venueId) ?? session)
    if (upcoming.manner === 'just left') upcoming.page?.close()
    upcoming.calledAt = Date.now()
    const { ticket } = await servers.ask(agentOf(upcoming), one =>
      one.call('callTicket', {
        params: { queueId },
        body: { counterId, ticketId: upcoming.ticketId, reason: '演练' },
        idempotencyKey: `call-${n}`,
      }),
    )
    called.push(byTicket.get(ticket.ticketId) ?? upcoming)
    if (n === AWAY_AFTER) isBack = leaveFor(AWAY_FOR)
    if (n % FAULT_EVERY === 0) clock.after(() => troubles[(n / FAULT_EVERY) % troubles.length]?.(fake))
    const earlier = n % 3 === 0 ? called[n - RECEIVED_AFTER] : undefined
    if (earlier !== undefined) {
      const params = { ticketId: earlier.ticketId }
      await servers.ask(agentOf(earlier), one =>
        one.call('serveTicket', { params, idempotencyKey: `serve-${n}` }),
      )
      earlier.endedAt = Date.now()
    }
    // In the middle of a message where there is one: after it was asked for, before its answer.
    if (n >= killAt + 20 || (n >= killAt && fake.asked.length > asked)) {
      killAt = n + KILL_EVERY * (0.6 + 0.4 * chance())
      await servers.kill(Math.floor(chance() * 2))
    }
  }
  await isBack
  await servers.whole()
  expect(servers.kills.length).toBeGreaterThanOrEqual(4)

  const notices = async (one: Holder) =>
    (
      await servers.ask(one.token, mine =>
        mine.call('getTicketNotices', { params: { ticketId: one.ticketId } }),
      )
    ).notices
  const settled = new Map<Holder, Awaited<ReturnType<typeof notices>>>()
  await until(
    async () => {
      const open = holders.filter(one => {
        const told = settled.get(one)
        const isOver = one.endedAt > 0 && told !== undefined && callOf(told) === undefined
        return told === undefined || !(isOver || isSettled(callOf(told)?.status))
      })
      for (const one of open) settled.set(one, await notices(one))
      return open.length === 0
    },
    { withinMs: 120_000, what: 'the log to say what became of each call' },
  ).catch(() => undefined) // what is left open is named below
  for (const one of holders) settled.set(one, await notices(one))

  for (const { page } of holders) page?.close()

  const sent = fake.sent.map(message => ({ ...message, at: clock.real(message.at) }))
  const to = (one: Holder) => sent.filter(({ touser }) => touser === one.openid)
  const posted = (one: Holder) =>
    agency.received.flatMap(({ id, body }) =>
      body.ticketId === one.ticketId && body.kind === 'called' ? [id] : [],
    )
  expect(holders.flatMap(one => faultsOf(one, settled.get(one) ?? [], to(one), posted(one)))).toEqual([])
  // What became of a message is unknown only where its answer did not come, or its server died over it.
  const unknown = holders.filter(one => callOf(settled.get(one) ?? [])?.status === 'unknown').length
  const unanswered = UNANSWERED * troubles.length * Math.ceil(HOLDERS / FAULT_EVERY / troubles.length)
  process.stdout.write(`unknown: ${unknown}, kills: ${servers.kills.length}\n`)
  expect(unknown).toBeLessThanOrEqual(unanswered + UNDER_WAY * (servers.kills.length + 1))

  const labels = new Set(holders.map(({ label }) => label))
  expect(holders.flatMap(one => leaksOf(one, to(one), labels))).toEqual([])
  const sealed = new Set(
    holders.filter(({ venueId }) => venueId === sessions[0]?.venueId).map(one => one.openid),
  )
  expect(sent.filter(({ touser, templateId }) => sealed.has(touser) && templateId === AHEAD)).toEqual([])
  expect(JSON.stringify(sent.map(({ data }) => data))).not.toContain(PLANTED)

  const said = servers.all.map(server => server.said()).join('\n')
  const tokens = new Set(fake.asked.map(({ query }) => query.get('access_token') ?? fake.secret))
  for (const secret of [PLANTED, 'oPlanted', '1390007', ...tokens]) expect(said).not.toContain(secret)
})

async function tokenOf(username: string): Promise<string> {
  const [first] = servers.all
  if (first === undefined) throw new Error('no server')
  const body = { username, password: first.password }
  return (await first.client().call('logInStaff', { body })).token
}

function placeOf(session: Parameters<typeof queueIdOf>[0]) {
  return { queueId: queueIdOf(session), counterId: counterIdOf(session) }
}

function next(holders: readonly Holder[]): Holder {
  const found = holders.find(({ calledAt }) => calledAt === 0)
  if (found === undefined) throw new Error('nobody is left')
  return found
}

/** WeChat cannot be reached for so long (ms): connections are refused. */
async function leaveFor(ms: number): Promise<void> {
  const left = Date.now()
  await fake.goAway()
  await until(() => Date.now() - left >= ms, { withinMs: 2 * ms, what: 'WeChat to come back' })
  await fake.comeBack()
}

/** The fake's clock is set forth; this says what its times were here. */
function steadyClock() {
  const shifts: { from: number; by: number }[] = [{ from: 0, by: fake.now() - Date.now() }]
  return {
    after(trouble: () => void) {
      trouble()
      shifts.unshift({ from: fake.now(), by: fake.now() - Date.now() })
    },
    real: (at: number) => at - (shifts.find(({ from }) => from <= at)?.by ?? 0),
  }
}
