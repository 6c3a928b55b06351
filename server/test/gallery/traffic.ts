import type { Page } from 'playwright-core'

/** Counts what a page has asked for and not yet been given: requests, connections, topics of its socket. */
export function watchTraffic(page: Page): { pending(): number } {
  const open = new Set<unknown>()
  page.on('request', request => open.add(request))
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
  // Of a refusal nobody may read more than its head.
  page.on('response', response => response.ok() || open.delete(response.request()))
  page.on('websocket', socket => {
    const asked = new Set<string>([CONNECTING])
    open.add(socket)
    const settle = () => asked.size === 0 && open.delete(socket)
    // Socket.IO: 40 is "connected", 42 an event, with a number if it is to be answered, 43 the answer.
    socket.on('framesent', ({ payload }) => {
      const [, number] = /^42(\d+)/.exec(String(payload)) ?? []
      if (number === undefined) return
      asked.add(number)
      open.add(socket)
    })
    socket.on('framereceived', ({ payload }) => {
      const [, kind, number = ''] = /^4([03])(\d*)/.exec(String(payload)) ?? []
      if (kind !== undefined) asked.delete(kind === '0' ? CONNECTING : number)
      settle()
    })
    socket.on('close', () => open.delete(socket))
  })
  return { pending: () => open.size }
}
const CONNECTING = 'connecting'
