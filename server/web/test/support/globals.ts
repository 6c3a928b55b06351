import { TextEncoder } from 'node:util'

// What jsdom lacks of a browser.
Object.assign(globalThis, { TextEncoder })
