import { checkBundle } from '../support/bundle-check'
import { publishSession } from '../support/demo-session'
import { allConfirmed, fillRoom, formAsks, letter, openLive } from '../support/desk-page'
import { shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

const BIDDERS = 100
/** Of every so many one hands over more than one copy: the record is typed, not confirmed by one key. */
const TYPED = 10

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('a room of 100 bidders is served to the last by the keyboard alone, records of delivery included', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const { venueId } = session
  await fillRoom(agent, session, BIDDERS)
  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, venueId)
  await shows(desk, `${BIDDERS} 人`)

  // Somebody walks in without a phone, for a joint bid: Enter in a field takes the number, Enter again would print.
  await letter(desk, 'w')
  await formAsks(desk)
  for (const typed of ['示例来人有限公司', '91440700MA0009999X', '代表来人', '13800009999']) {
    await desk.keyboard.type(typed)
    await desk.keyboard.press('Tab')
  }
  await desk.keyboard.press('Enter')
  await shows(desk, '联合体成员 1')
  await desk.keyboard.type('示例成员有限公司')
  await desk.keyboard.press('Tab')
  await desk.keyboard.type('91440700MA0000015N')
  await desk.keyboard.press('Enter')
  await shows(desk, '已取号')
  await desk.getByRole('button', { name: '打印小票' }).waitFor()
  await desk.keyboard.press('Escape')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await shows(desk, `${BIDDERS + 1} 人`)
  await desk.keyboard.press('Escape')

  for (let number = 1; number <= BIDDERS; number++) {
    await letter(desk, 'n')
    if (number === 2) {
      // Nobody comes: missed, and back behind the next three.
      await letter(desk, 'r')
      await letter(desk, 'm')
      await letter(desk, 'q')
      continue
    }
    await letter(desk, 's')
    if (number % TYPED === 0) {
      await letter(desk, 'f')
      await formAsks(desk)
      await desk.keyboard.press('3')
      await desk.keyboard.press('Enter')
    } else await letter(desk, 'd')
    if (number === 7) {
      await letter(desk, 'u')
      await letter(desk, 'd')
    }
  }
  // The one that was missed has come again, so two are left.
  for (let left = 0; left < 2; left++) for (const key of ['n', 's', 'd']) await letter(desk, key)
  await shows(desk, '现在没有人等候')
  await allConfirmed(desk)

  const { tickets } = await agent.call('listVenueTickets', { params: { venueId }, query: { limit: 200 } })
  expect(tickets).toHaveLength(BIDDERS + 1)
  const joint = tickets.flatMap(({ bidder }) => bidder?.members ?? [])
  expect(joint).toEqual([{ companyName: '示例成员有限公司', creditCode: '91440700MA0000015N' }])
  const left = tickets.filter(({ state, delivery }) => state !== 'done' || delivery?.accepted !== true)
  expect(left.map(({ label, state, delivery }) => ({ label, state, delivery }))).toEqual([])
  expect(tickets.filter(({ delivery }) => delivery?.copies === 3)).toHaveLength(BIDDERS / TYPED)
  expect(browser.errors).toEqual([])
  const { code, said } = checkBundle(await agent.call('getBundle', { params: { venueId } }))
  expect(said).not.toContain('FAIL')
  expect(code).toBe(0)
})

it('a number is found by its label and called out of order, with a reason, without the mouse', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  await fillRoom(agent, session, 12)
  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, session.venueId)
  await desk.keyboard.press('?')
  await shows(desk, '从全部队列叫号')
  // Without a pause: a key pressed on top of a closing sheet is not lost.
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('/')
  await desk.keyboard.type('009')
  await desk.keyboard.press('Enter')
  await desk.locator('.current .label').getByText('A009').waitFor()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('ArrowDown')
  await letter(desk, 'c')
  await formAsks(desk)
  await desk.keyboard.type('携带大件样品')
  await desk.keyboard.press('Enter')
  await allConfirmed(desk)
  await shows(desk, '已确认：叫号 A002')
  expect(browser.errors).toEqual([])
})

it('in a hall the keyboard chooses from lists and menus too, and the letters work right behind them', async () => {
  const { server, faces, browser } = stage
  const desk = await faces.staffLogsIn('clerk')
  await desk.goto(`${server.url}/dashboard/halls/hjiangmen`)
  // The first queue, for somebody without a phone.
  await letter(desk, 'w')
  await formAsks(desk)
  await desk.keyboard.press('Space')
  await desk.keyboard.press('Enter')
  await shows(desk, '已取号')
  await desk.keyboard.press('Escape')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })

  await desk.locator('.live-counter input').focus()
  await desk.keyboard.press('Enter')
  await desk.locator('.ant-select-dropdown').waitFor()
  await desk.keyboard.press('Enter')
  await desk.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  await letter(desk, 'n')
  await desk.locator('.current .label').getByText('A001').waitFor()

  await desk.locator('.ant-dropdown-trigger').focus()
  await desk.keyboard.press('Enter')
  const chosen = desk.locator('[role="menuitem"]:focus')
  await chosen.waitFor()
  await desk.keyboard.press('ArrowDown')
  await chosen.getByText(/^B/).waitFor()
  await desk.keyboard.press('Escape')
  await desk.locator('[role="menu"]').first().waitFor({ state: 'hidden' })
  await letter(desk, 's')
  await desk.locator('.current[data-state="serving"]').waitFor()
  expect(browser.errors).toEqual([])
})
