import { TextEncoder } from 'node:util'

// What jsdom lacks of a browser; no media query holds in it.
Object.assign(globalThis, {
  TextEncoder,
  matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
})
