import type { Page } from 'playwright-core'
import { checkBundle } from '../support/bundle-check'
import { bidder } from '../support/bid-session'
import { publishSession, queueIdOf } from '../support/demo-session'
import { pressKey, shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('a server that is killed in the middle has lost nothing, and every page recovers by itself', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const { venueId } = session
  const { pairingCode } = await agent.call('createPairingCode', {
    body: { kind: 'screen', name: '大屏', venueId },
  })
  const screen = await faces.pairedDevice('screen', pairingCode)
  const desk = await faces.staffLogsIn('agent')
  await desk.goto(`${server.url}/dashboard/bid-sessions/${venueId}`)
  const first = await faces.bidderTakes(venueId, 1)
  const second = await faces.bidderTakes(venueId, 2)
  await shows(second, '前面还有 1 人')
  await pressKey(desk, '叫号')
  await shows(first, '请到 1 号受理台')
  const called = (page: Page, label: string) => page.getByRole('article').filter({ hasText: label }).waitFor()
  await called(screen, 'A001')

  await server.kill()
  for (const page of [screen, desk, second]) await shows(page, /连接中断/)
  // Nobody is left with an empty page.
  await shows(first, '请到 1 号受理台')
  await shows(second, 'A002')
  await called(screen, 'A001')

  await server.start()
  const queue = await server.client().call('getQueue', { params: { queueId: queueIdOf(session) } })
  expect(queue.calling.map(({ label }) => label)).toEqual(['A001'])
  expect(queue.waiting).toBe(1)
  for (const page of [screen, desk, second])
    await page
      .getByText(/连接中断/)
      .filter({ visible: true })
      .first()
      .waitFor({ state: 'hidden' })

  // The log-ins have outlived it, too: no page was opened anew.
  await pressKey(desk, '叫号')
  await shows(second, '请到 1 号受理台')
  await called(screen, 'A002')
  expect(browser.errors).toEqual([])
  const { code, said } = checkBundle(await server.client().call('getBundle', { params: { venueId } }))
  expect([code, said]).toEqual([0, expect.not.stringContaining('FAIL')])
})

it('no number that was said is lost or said twice when the server is killed in a burst', async () => {
  const { server } = stage
  const session = await publishSession(await server.staff('agent'))
  const queueId = queueIdOf(session)
  const guests = await Promise.all(Array.from({ length: 40 }, () => server.guest()))
  const said = new Map<string, string>()
  const killed: Promise<void>[] = []
  const take = async (guest: (typeof guests)[number], number: number) => {
    const { ticket } = await guest.call('takeTicket', {
      params: { queueId },
      body: { bidder: bidder(number) },
    })
    said.set(ticket.ticketId, ticket.label ?? '')
    if (said.size >= 10 && killed.length === 0) killed.push(server.kill())
  }
  const outcomes = await Promise.allSettled(guests.map(take))
  expect(killed).toHaveLength(1)
  await killed[0]
  await server.start()

  const now = await Promise.all(
    guests.map(async guest =>
      (await guest.call('myTickets')).tickets.map(t => [t.ticketId, t.label] as const),
    ),
  )
  const all = now.flat()
  expect(new Set(all.map(([, label]) => label)).size).toBe(all.length)
  const kept = new Map(all)
  for (const [ticketId, label] of said) expect(kept.get(ticketId)).toBe(label)
  expect(outcomes.some(({ status }) => status === 'rejected') || said.size === guests.length).toBe(true)

  // Who was left without an answer takes again: everybody has one number, without a gap.
  await Promise.all(
    guests.map((guest, number) =>
      guest.call('takeTicket', { params: { queueId }, body: { bidder: bidder(number) } }),
    ),
  )
  const tickets = (await Promise.all(guests.map(guest => guest.call('myTickets')))).flatMap(
    mine => mine.tickets,
  )
  const labels = tickets.map(({ label }) => label).sort()
  expect(labels).toEqual(guests.map((_, i) => `A${String(i + 1).padStart(3, '0')}`))
})
