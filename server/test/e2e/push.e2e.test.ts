import type { Client } from '@paihao/shared/contract/client'
import type { Page } from 'playwright-core'
import { startBrowser, type TestBrowser } from '../support/browser'
import { button, createFaces, type Faces, shows } from '../support/faces'
import { type FakePush, startFakePush } from '../support/fake-push/fake-push'
import {
  answersForNotifications,
  deliverPush,
  standInForPushService,
  touchNotification,
  notificationsOf,
} from '../support/push-browser'
import { type ServerProcess, startServer } from '../support/server-process'
import { until } from '../support/until'

const HALL = 'hjiangmen'

let service: FakePush
let server: ServerProcess
let browser: TestBrowser
let faces: Faces
let clerk: Client
let queueId: string
let counterId: string

beforeAll(async () => {
  service = await startFakePush()
  server = await startServer({
    WEB_PUSH_CONTACT: 'mailto:office@example.org',
    WEB_PUSH_SERVICES: service.origin,
  })
  browser = await startBrowser('browser')
  faces = createFaces(browser, server)
  clerk = await server.staff('clerk')
  const { today } = await clerk.call('getHall', { params: { hallId: HALL } })
  queueId = today.queues[0]?.queueId ?? ''
  counterId = today.counters[0]?.counterId ?? ''
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await service.close()
})

/** A phone that has taken a number. */
async function takes(): Promise<Page> {
  const page = await faces.visitorTakes(HALL, queueId)
  await standInForPushService(page, service)
  await page.reload()
  return page
}

it('who lets the browser notify them and turns to another page is told of the call, and a touch leads to the ticket as it is', async () => {
  const page = await takes()
  await shows(page, '现在离开此页，叫号时收不到通知')
  await answersForNotifications(page, 'granted')
  await button(page, '叫号时用浏览器通知我').click()
  await shows(page, '叫号时浏览器会通知您，可以离开此页')

  // The pages of a visitor would tell of the call themselves; those of the staff do not.
  await page.goto(`${server.url}/#/staff/start/index`)
  await shows(page, '代理机构人员和大厅窗口人员由此登录')
  await clerk.call('callTicket', { params: { queueId }, body: { counterId } })
  await until(() => service.received.length > 0, { what: 'the push service to be told' })
  const [message] = service.received
  await deliverPush(page, server.url, message?.text ?? '')
  await until(async () => (await notificationsOf(page)).length > 0, { what: 'the notification' })
  const [shown] = await notificationsOf(page)
  expect(shown).toMatchObject({ lang: 'zh-CN', requireInteraction: true })
  expect(`${shown?.title} ${shown?.body}`).toMatch(/A\d{3}/)

  await touchNotification(page)
  await page.waitForURL(/pages\/ticket\/index/)
  await shows(page, '请到 1 号窗口')
  expect(await notificationsOf(page)).toEqual([])
  expect(service.received).toHaveLength(1)
  expect(browser.errors).toEqual([])
})

it('who has blocked notifications is told that a call would not reach them, and where to allow it', async () => {
  const page = await takes()
  await shows(page, '现在离开此页，叫号时收不到通知')
  await answersForNotifications(page, 'denied')
  await button(page, '叫号时用浏览器通知我').click()
  await shows(page, '浏览器已禁止本站的通知')
  expect(await button(page, '叫号时用浏览器通知我').count()).toBe(0)
  expect(browser.errors).toEqual([])
})
