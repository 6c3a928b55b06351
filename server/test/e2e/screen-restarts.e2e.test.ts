import { publishSession, queueIdOf } from '../support/demo-session'
import { shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'
import { until } from '../support/until'
import { bidder } from '../support/bid-session'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('a screen survives a day of restarts: it says when it cannot know, and comes back to the present by itself', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const { venueId, counters } = session
  const queueId = queueIdOf(session)
  const counterId = counters[0]?.counterId ?? ''
  for (let number = 1; number <= 4; number++)
    await (
      await server.guest()
    ).call('takeTicket', {
      params: { queueId },
      body: { bidder: bidder(number) },
    })
  const { pairingCode } = await agent.call('createPairingCode', {
    body: { kind: 'screen', name: '大屏', venueId },
  })
  const screen = await faces.pairedDevice('screen', pairingCode)
  await shows(screen, '请等候叫号')
  // The page that was opened first is the one that is there in the evening.
  await screen.evaluate('window.opened = true')

  for (let restart = 1; restart <= 4; restart++) {
    await server.kill()
    await screen.locator('.is-stale').waitFor()
    await shows(screen, /连接中断/)
    await server.start()
    // Called before the screen is back: it must not go on with what it knew.
    const { ticket } = await agent.call('callTicket', { params: { queueId }, body: { counterId } })
    await screen
      .locator('.screen-call .label', { hasText: ticket.label ?? '' })
      .first()
      .waitFor()
    await screen.locator('.is-live').waitFor()
    await until(async () => (await screen.getByText(/连接中断/).count()) === 0)
  }
  expect(await screen.evaluate('window.opened')).toBe(true)
  expect(browser.errors).toEqual([])
})
