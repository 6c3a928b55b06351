import type { Client } from '@paihao/shared/contract/client'
import { toBase64 } from '@paihao/shared/proof/bytes'
import type { Reminders } from './message-reminders'
import { createPushReminders, type PushBrowser } from './push-reminders'

/** By notifications of the browser, where it has them. */
export const createReminders = (api: Client, _randomKey: () => Promise<string>): Reminders =>
  createPushReminders(api, browser)

const browser: PushBrowser = {
  get isAble() {
    return (
      window.isSecureContext &&
      'serviceWorker' in navigator &&
      'PushManager' in window &&
      'Notification' in window
    )
  },
  permission: () => Notification.permission,
  request: () => Notification.requestPermission(),
  async subscribe(publicKey) {
    await navigator.serviceWorker.register('/push-worker.js')
    const { pushManager } = await navigator.serviceWorker.ready
    const given = await pushManager.getSubscription()
    if (given !== null && base64url(given.options.applicationServerKey) !== publicKey)
      await given.unsubscribe()
    const { endpoint = '', keys: { p256dh = '', auth = '' } = {} } = (
      await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    ).toJSON()
    return { endpoint, keys: { p256dh, auth } }
  },
}

function base64url(key: ArrayBuffer | null): string {
  return toBase64(new Uint8Array(key ?? new ArrayBuffer(0)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
