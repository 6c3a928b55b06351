import type { Page } from 'playwright-core'

interface Traffic {
  pending(): number
  /** The page is left: nothing that it asked for will come any more. */
  forget(): void
}

/** Counts what a page has asked for and not yet been given: requests, connections, topics of its socket. */
export function watchTraffic(page: Page): Traffic {
  const open = new Set<unknown>()
  let left = 0
  let leaving: unknown = null
  page.on('request', request => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) leaving = request
    open.add(request)
  })
  // What the page before had asked for, up to this moment, is given to nobody any more: of that no end is always told.
  page.on('framenavigated', frame => {
    if (leaving === null || frame !== page.mainFrame()) return
    left++
    for (const one of open) if (one !== leaving) open.delete(one)
    leaving = null
  })
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
  // Of a refusal nobody may read more than its head.
  page.on('response', response => response.ok() || open.delete(response.request()))
  page.on('websocket', socket => {
    const asked = new Set<string>([CONNECTING])
    const since = left
    let isClosed = false
    open.add(socket)
    const settle = () => asked.size === 0 && open.delete(socket)
    // Socket.IO: 40 is "connected", 42 an event, with a number if it is to be answered, 43 the answer.
    socket.on('framesent', ({ payload }) => {
      const [, number] = /^42(\d+)/.exec(String(payload)) ?? []
      // A page that is being left may still ask, and its socket goes without a word.
      if (number === undefined || isClosed || since !== left) return
      asked.add(number)
      open.add(socket)
    })
    socket.on('framereceived', ({ payload }) => {
      const [, kind, number = ''] = /^4([03])(\d*)/.exec(String(payload)) ?? []
      if (kind !== undefined) asked.delete(kind === '0' ? CONNECTING : number)
      settle()
    })
    socket.on('close', () => {
      isClosed = true
      open.delete(socket)
    })
    // One that is refused, as all are without a network, was never open.
    socket.on('socketerror', () => open.delete(socket))
  })
  return {
    pending: () => open.size,
    forget() {
      left++
      open.clear()
    },
  }
}
const CONNECTING = 'connecting'
