import type { Page } from 'playwright-core'
import { openStage, type Stage } from '../support/stage'

/** The hall of the demo. */
const HALL = 'hjiangmen'
/** No page has so many stops of the Tab key. */
const MOST = 60

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 40_000)
afterAll(() => stage.close())

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement?.textContent ?? ""')

async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < MOST; stop++) {
    if ((await focused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not come to ${name}`)
}

it('by the keyboard alone a number is taken, a sheet is opened and left, and the call is read out', async () => {
  const { server, browser } = stage
  const clerk = await server.staff('clerk')
  const { today } = await clerk.call('getHall', { params: { hallId: HALL } })
  const [queue] = today.queues
  const counter = today.counters.find(({ queueIds = [] }) => queueIds.includes(queue?.queueId ?? ''))
  const queueId = queue?.queueId ?? ''
  const page = await browser.phone(`${server.url}/#/pages/take/index?hallId=${HALL}&queueId=${queueId}`)
  await page.getByRole('heading', { level: 1, name: '取号' }).waitFor()
  await page.getByRole('button', { name: '取号', exact: true }).waitFor()
  await tabTo(page, '取号')
  await page.keyboard.press('Enter')
  await page.waitForURL(/pages\/ticket\/index/)
  await page.getByRole('status').filter({ hasText: '等候中' }).waitFor()

  await page.getByRole('button', { name: '取消号码' }).waitFor()
  await tabTo(page, '取消号码')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: '取消 A001？' })
  await sheet.waitFor()
  for (const stop of ['取消号码', '不取消', '取消号码']) {
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(stop)
  }
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('取消号码')

  const call = { params: { queueId }, body: { counterId: counter?.counterId ?? '' } }
  await clerk.call('callTicket', call)
  await page.getByRole('alert').filter({ hasText: 'A 0 0 1' }).waitFor()
  await page
    .getByRole('alert')
    .filter({ hasText: `请到 ${counter?.name ?? ''}` })
    .waitFor()
  expect(browser.errors).toEqual([])
})
