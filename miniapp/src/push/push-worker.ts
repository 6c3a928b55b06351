import { notificationOf, openTicket, type PageWindow } from './notification'

interface Lasting {
  waitUntil(work: Promise<unknown>): void
}

/** What is used here of a service worker's own names: TypeScript's library for them contradicts the one for pages. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(
    type: 'push',
    listener: (event: Lasting & { data: { text(): string } | null }) => void,
  ): void
  addEventListener(
    type: 'notificationclick',
    listener: (event: Lasting & { notification: Notification }) => void,
  ): void
  skipWaiting(): Promise<void>
  registration: ServiceWorkerRegistration
  clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<PageWindow[]>
    openWindow(path: string): Promise<unknown>
  }
}

// This file runs as a service worker only.
const worker = self as unknown as WorkerScope

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))

worker.addEventListener('push', event => {
  const { title, options } = notificationOf(event.data?.text())
  event.waitUntil(worker.registration.showNotification(title, options))
})

worker.addEventListener('notificationclick', event => {
  event.notification.close()
  // As `notificationOf` made it.
  const { ticketId } = event.notification.data as { ticketId: string | null }
  event.waitUntil(
    worker.clients
      .matchAll({ type: 'window', includeUncontrolled: true })
      .then(windows => openTicket(ticketId, windows, path => worker.clients.openWindow(path))),
  )
})
