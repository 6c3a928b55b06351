import { publishSession } from '../support/demo-session'
import { allConfirmed, fillRoom, letter, openLive, rowsIn } from '../support/desk-page'
import { shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'
import { watchTasks } from '../support/tasks'

const WAITING = 2_000
const MOST_ROWS = 60

/** ms of the processor's time: a task that takes longer is felt (RAIL; a "long task" of the W3C). */
const LONGEST = 50
/** What `unit` takes on a machine on which LONGEST is to be kept; a slower one may take longer in proportion. */
const UNIT = 20

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
  const watch = await watchTasks(desk)
  const slowness = Math.max(1, (await watch.unit()) / UNIT)

  const tasks = await watch.during(async () => {
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
  })
  const told = tasks.slice(0, 8).map(Math.round).join(', ')
  process.stdout.write(
    `longest tasks with ${WAITING} waiting: ${told} ms; the machine: ${slowness.toFixed(2)}\n`,
  )
  expect(tasks.filter(ms => ms > LONGEST * slowness)).toEqual([])
  expect(browser.errors).toEqual([])
})
