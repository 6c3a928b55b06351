import { TextEncoder } from 'node:util'

/** Tells its other end a little later; Node's own would keep the test from ending. */
class MessageChannel {
  port1: { onmessage?: () => void } = {}
  port2 = { postMessage: () => setTimeout(() => this.port1.onmessage?.()) }
}

class ResizeObserver {
  observe = (): void => undefined
  unobserve = (): void => undefined
  disconnect = (): void => undefined
}

// What jsdom lacks of a browser; no media query holds in it.
Object.assign(globalThis, {
  TextEncoder,
  MessageChannel,
  ResizeObserver,
  matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
})

if (typeof window !== 'undefined') {
  const computed = window.getComputedStyle.bind(window)
  // Of pseudo-elements jsdom knows nothing, and says so at every question.
  window.getComputedStyle = element => computed(element)
}
