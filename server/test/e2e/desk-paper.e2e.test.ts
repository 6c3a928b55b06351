import { publishSession } from '../support/demo-session'
import { fillRoom, openLive } from '../support/desk-page'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it.each([
  ['open', true],
  ['sealed', false],
] as const)(
  'without a network the emergency list is printed: visibility %s, with names %s',
  async (visibility, named) => {
    const { server, faces, browser } = stage
    const agent = await server.staff('agent')
    const session = await publishSession(agent, { policy: { visibility } })
    await fillRoom(agent, session, 3)
    const { tickets } = await agent.call('listVenueTickets', {
      params: { venueId: session.venueId },
      query: { state: 'waiting' },
    })
    const desk = await faces.staffLogsIn('agent')
    await openLive(desk, server.url, session.venueId)
    await desk.context().setOffline(true)
    await desk.emulateMedia({ media: 'print' })
    await desk.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    const paper = desk.locator('.emergency')
    await paper.getByText('应急名单').waitFor()
    const said = await paper.innerText()
    for (const { label } of tickets) expect(said).toContain(label)
    expect(said.includes('示例建设1有限公司')).toBe(named)
    expect(said.includes('截止前保密：只列号码')).toBe(!named)
    await desk.evaluate("window.dispatchEvent(new Event('afterprint'))")
    await paper.waitFor({ state: 'detached' })
    expect(browser.errors).toEqual([])
  },
)
