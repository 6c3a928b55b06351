import type { Client } from '@paihao/shared/contract/client'
import * as z from '@paihao/shared/contract/z'
import { createKept } from './kept'
import type { Reminders } from './message-reminders'

interface Subscription {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

/** What a browser offers for being notified. */
export interface PushBrowser {
  /** False on older browsers, outside HTTPS, and on iPhones until the page lies on the home screen. */
  readonly isAble: boolean
  permission(): NotificationPermission
  request(): Promise<NotificationPermission>
  /** Subscribes for the server with this key, once. */
  subscribe(publicKey: string): Promise<Subscription>
}

/** What the server was told at a ticket of where this browser is notified. */
const keptAt = (ticketId: string) => createKept(`push/${ticketId}`, z.string())

/** By notifications of the browser. Allowed once, they are for every ticket whose page is opened here. */
export function createPushReminders(api: Client, browser: PushBrowser): Reminders {
  let publicKey: string | null = null

  async function subscribe(ticketId: string, key: string): Promise<void> {
    const subscription = await browser.subscribe(key)
    const kept = keptAt(ticketId)
    if (kept.get() === subscription.endpoint) return
    await api.call('setTicketPush', { params: { ticketId }, body: { subscription } })
    kept.set(subscription.endpoint)
  }

  return {
    by: 'push',
    async prepare() {
      if (!browser.isAble || publicKey !== null) return
      // Not to be had now: the page says nothing of notifications, and asks again when it is opened again.
      publicKey = await api.call('getPushKey').then(
        given => given.publicKey,
        () => null,
      )
    },
    canAsk: () => publicKey !== null,
    async ask(ticketId) {
      if (publicKey === null || ticketId === undefined) return 'failed'
      try {
        const permission = await browser.request()
        if (permission !== 'granted') return permission === 'denied' ? 'off' : 'refused'
        await subscribe(ticketId, publicKey)
        return 'allowed'
      } catch {
        return 'failed'
      }
    },
    setting: () => Promise.resolve(browser.permission() === 'denied' ? 'closed' : 'open'),
    openSetting: () => Promise.resolve(),
    async report(ticketId) {
      if (publicKey === null || ticketId === undefined || browser.permission() !== 'granted') return
      // The page says what the server then knows.
      await subscribe(ticketId, publicKey).catch(() => undefined)
    },
  }
}
