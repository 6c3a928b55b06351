import type { PushMessage } from '@paihao/shared/contract/notice'

/** What the worker tells a page that is open: somebody touched the notification of this ticket. */
export interface OpenTicket {
  readonly openTicket: string
}

/** A window of ours, as a service worker has it. */
export interface PageWindow {
  postMessage(message: OpenTicket): void
  focus(): Promise<unknown>
}

interface Shown {
  readonly title: string
  readonly options: NotificationOptions & { renotify: boolean; data: { ticketId: string | null } }
}

/** The notification of a message. A browser demands that one is shown for every message, even one that cannot be read. */
export function notificationOf(text: string | undefined): Shown {
  const message = messageIn(text)
  if (message === null)
    return { title: '派号', options: { tag: 'paihao', renotify: false, data: { ticketId: null } } }
  const { title, body, ticketId, language, kind } = message
  return {
    title,
    options: {
      body,
      lang: language,
      // Of one ticket the newest alone is true: it takes the place of the one before, and sounds again.
      ...{ tag: ticketId, renotify: true },
      requireInteraction: kind === 'called',
      data: { ticketId },
    },
  }
}

/** Shows the ticket in a page that is open, else in a new one. */
export async function openTicket(
  ticketId: string | null,
  windows: readonly PageWindow[],
  open: (path: string) => Promise<unknown>,
): Promise<void> {
  const [page] = windows
  if (page === undefined) {
    await open(ticketId === null ? '/' : `/#/pages/ticket/index?ticketId=${encodeURIComponent(ticketId)}`)
    return
  }
  if (ticketId !== null) page.postMessage({ openTicket: ticketId })
  await page.focus()
}

function messageIn(text: string | undefined): PushMessage | null {
  try {
    const given: unknown = JSON.parse(text ?? '')
    const isOne = typeof given === 'object' && given !== null && 'title' in given && 'ticketId' in given
    // Encrypted by our own server for this browser.
    return isOne ? (given as PushMessage) : null
  } catch {
    return null
  }
}
