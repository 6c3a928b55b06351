/** Runs in Chromium, in the frame of one page: what a web view is in WeChat. The page's script runs elsewhere. */
import { engine, type Rendered } from './engine'
import { registerNatives } from './natives'

/** What WeChat's compilers made, and the way out to the page's script. */
interface Surroundings {
  $gwx(file: string): unknown
  paihaoStyles(file: string): ((suffix?: string) => void) | undefined
  paihaoTell(told: object): void
  __webview_engine_version__: number
}
// The frame's document sets these before this script.
const surroundings = globalThis as unknown as Surroundings

let page: Rendered | null = null

/** As it crosses to the other thread in WeChat: plain values alone. */
const plain = (event: Record<string, unknown>) =>
  JSON.parse(JSON.stringify({ ...event, touches: [], changedTouches: [] })) as object

const eh = (event: object) => surroundings.paihaoTell({ event: plain({ ...event }) })

/** Draws the page anew. */
function open(route: string, data: object): void {
  surroundings.__webview_engine_version__ = 0.02
  registerNatives()
  // Its sheet is `apply-shared`: what the page's styles say holds inside.
  engine.register({
    id: 'comp',
    tagName: 'comp',
    template: surroundings.$gwx('comp.wxml'),
    usingComponents: { comp: 'comp' },
    options: { classPrefix: '' },
    properties: { i: { type: Object }, l: { type: String } },
    methods: { eh },
  })
  const id = engine.register({
    id: 'page',
    tagName: 'wx-page',
    template: surroundings.$gwx(`${route}.wxml`),
    usingComponents: { comp: 'comp' },
    options: { classPrefix: '' },
    data,
    methods: { eh },
  })
  for (const file of ['app.wxss', `${route}.wxss`]) surroundings.paihaoStyles(file)?.()
  page = engine.create(id)
  page.attach(document.body)
  tapsOfMice(page.dom)
}

/** A mouse has no touches, of which the engine makes its taps. */
function tapsOfMice(root: HTMLElement): void {
  let touchedAt = -Infinity
  root.addEventListener(
    'touchend',
    ({ isTrusted }) => {
      if (isTrusted) touchedAt = performance.now()
    },
    true,
  )
  root.addEventListener(
    'click',
    event => {
      if (performance.now() - touchedAt < 1000) return
      const { clientX, clientY } = event
      const touch = new Touch({ identifier: 1, target: event.target as Element, clientX, clientY })
      const touched = (type: string, touches: Touch[]) =>
        event.target?.dispatchEvent(
          new TouchEvent(type, { bubbles: true, cancelable: true, touches, changedTouches: [touch] }),
        )
      touched('touchstart', [touch])
      touched('touchend', [])
    },
    true,
  )
}

Object.assign(globalThis, {
  paihaoView: { open, change: (change: object) => page?.instance.setData(change) },
})
surroundings.paihaoTell({ isReady: true })
