import { publishSession } from '../support/demo-session'
import { allConfirmed, fillRoom, letter, openLive } from '../support/desk-page'
import { shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('without a network every key answers at once, and is done once when the network is back', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const { venueId } = session
  await fillRoom(agent, session, 5)
  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, venueId)
  await desk.context().setOffline(true)
  await letter(desk, 'n')
  await desk.locator('.current .label').getByText('A001').waitFor()
  await letter(desk, 's')
  await letter(desk, 'd')
  await shows(desk, '3 个操作尚未确认')
  await shows(desk, '服务器没有回应')
  await shows(desk, '递交时间以服务器确认为准')
  expect(await states(venueId)).toEqual({ waiting: 5 })

  await desk.context().setOffline(false)
  await allConfirmed(desk)
  await shows(desk, '已确认：办结 A001')
  expect(await states(venueId)).toEqual({ waiting: 4, done: 1 })
  expect(browser.errors).toEqual([])

  async function states(of: string): Promise<Record<string, number>> {
    const { tickets } = await agent.call('listVenueTickets', { params: { venueId: of } })
    const counts: Record<string, number> = {}
    for (const { state } of tickets) counts[state] = (counts[state] ?? 0) + 1
    return counts
  }
})

it('keys that are not confirmed yet outlive a reload, and do nothing twice', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  await fillRoom(agent, session, 5)
  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, session.venueId)
  let lost = 0
  await desk.route(/\/call$/, async route => {
    // The server does it; its answer does not arrive.
    await route.fetch()
    lost++
    await route.abort('connectionreset')
  })
  await letter(desk, 'n')
  await letter(desk, 's')
  await shows(desk, '2 个操作尚未确认')
  await shows(desk, '服务器没有回应')
  expect(lost).toBeGreaterThan(0)
  await desk.unroute(/\/call$/)
  await desk.reload()
  await shows(desk, '已确认：受理 A001')
  await desk.locator('.unconfirmed').waitFor({ state: 'detached' })
  const { tickets } = await agent.call('listVenueTickets', { params: { venueId: session.venueId } })
  expect(tickets.filter(({ state }) => state === 'serving').map(({ label }) => label)).toEqual(['A001'])
  expect(tickets.filter(({ state }) => state === 'waiting')).toHaveLength(4)
  expect(browser.errors).toEqual([])
})

it('what another desk was quicker with is said, and not done to somebody else', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const [queue] = session.queues
  await fillRoom(agent, session, 5)
  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, session.venueId)
  await desk.context().setOffline(true)
  await letter(desk, 'n')
  await letter(desk, 's')
  await agent.call('callTicket', {
    params: { queueId: queue?.queueId ?? '' },
    body: { counterId: session.counters[1]?.counterId ?? '' },
  })
  await desk.context().setOffline(false)
  await shows(desk, '没有执行：受理 A001')
  await desk.locator('.current .label').getByText('A002').waitFor()
  const { tickets } = await agent.call('listVenueTickets', { params: { venueId: session.venueId } })
  expect(tickets.filter(({ state }) => state === 'called').map(({ label }) => label)).toEqual(
    expect.arrayContaining(['A001', 'A002']),
  )
  expect(tickets.some(({ state }) => state === 'serving')).toBe(false)
  expect(browser.errors).toEqual([])
})
