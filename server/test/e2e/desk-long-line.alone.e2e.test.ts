import { publishSession } from '../support/demo-session'
import { allConfirmed, fillRoom, letter, openLive, rowsIn } from '../support/desk-page'
import { shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

const WAITING = 2_000
const MOST_ROWS = 60

// As text: these tests are compiled for Node.js, which knows no window.
const watchLongTasks = `
  window.longTasks = []
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration))
  }).observe({ type: 'longtask' })
`

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('of 2,000 who wait the page knows all and draws a few, while it is scrolled, searched and called from', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  await fillRoom(agent, session, WAITING)
  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, session.venueId)
  await shows(desk, `${WAITING} 人`)
  expect(await rowsIn(desk)).toBeLessThanOrEqual(MOST_ROWS)
  await desk.evaluate(watchLongTasks)

  const list = desk.locator('.live-list .virtual')
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await list.evaluate(`frame => frame.scrollTo({ top: frame.scrollHeight * ${part} })`)
    expect(await rowsIn(desk)).toBeLessThanOrEqual(MOST_ROWS)
  }
  await shows(desk, `A${WAITING}`)
  await desk.keyboard.press('/')
  await desk.keyboard.type('A1234')
  await desk.keyboard.press('Enter')
  await desk.locator('.current .label').getByText('A1234').waitFor()
  await desk.keyboard.press('Escape')
  for (let called = 0; called < 5; called++) for (const key of ['n', 's', 'd']) await letter(desk, key)
  await allConfirmed(desk)
  expect(await rowsIn(desk)).toBeLessThanOrEqual(MOST_ROWS)
  await shows(desk, `${WAITING - 5} 人`)

  // Told, not judged: how long a task takes depends on the machine that tests.
  const longTasks: unknown = await desk.evaluate('window.longTasks')
  process.stdout.write(`tasks over 50 ms with ${WAITING} waiting: ${JSON.stringify(longTasks)}\n`)
  expect(browser.errors).toEqual([])
})
