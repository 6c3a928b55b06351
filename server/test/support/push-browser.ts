import type { Page, Worker } from 'playwright-core'
import type { FakePush } from './fake-push/fake-push'
import { until } from './until'

interface Shown {
  title: string
  body: string
  lang: string
  tag: string
  requireInteraction: boolean
}

/**
 * Lets a page's browser subscribe at the stand-in of a push service: the browser's own cannot be reached from here. All
 * else of it (permission, service worker, notifications) is the browser's. Counts from the next load of the page.
 */
export async function standInForPushService(page: Page, service: FakePush): Promise<void> {
  const context = page.context()
  await context.exposeFunction('subscribeAtService', (key: string) => service.subscribe(key))
  await context.addInitScript(`
    PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
      const given = await subscribeAtService(applicationServerKey)
      return { ...given, toJSON: () => given }
    }
  `)
}

/** What the person answers when the browser asks whether this site may notify them. */
export async function answersForNotifications(page: Page, setting: 'granted' | 'denied'): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const { browserContextId } = (await cdp.send('Target.getTargetInfo')).targetInfo
  await cdp.send('Browser.setPermission', {
    ...{ permission: { name: 'notifications' }, setting, origin: new URL(page.url()).origin },
    ...(browserContextId === undefined ? {} : { browserContextId }),
  })
}

/** Hands a message to the page's service worker, as the browser does with what its push service brings. */
export async function deliverPush(page: Page, origin: string, data: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const found: string[] = []
  cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) =>
    found.push(...registrations.map(({ registrationId }) => registrationId)),
  )
  await cdp.send('ServiceWorker.enable')
  await until(() => found.length > 0, { what: 'the service worker to be registered' })
  await cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId: found[0] ?? '', data })
}

/** The notifications that the page's service worker shows. */
export async function notificationsOf(page: Page): Promise<Shown[]> {
  const shown: unknown = await page.evaluate(`navigator.serviceWorker.ready
    .then(registration => registration.getNotifications())
    .then(all => all.map(({ title, body, lang, tag, requireInteraction }) => ({ title, body, lang, tag, requireInteraction })))`)
  return shown as Shown[] // as just made
}

/** A finger touches the notification. */
export async function touchNotification(page: Page): Promise<void> {
  const [worker] = page.context().serviceWorkers()
  await (worker as Worker).evaluate(`registration.getNotifications().then(([notification]) => {
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }))
  })`)
}
