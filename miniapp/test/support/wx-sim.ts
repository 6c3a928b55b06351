import { webcrypto } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { createWxApi, type WxDeeds } from './wx-api'
import type { WxPerson } from './wx-person'
import { type Found, readTemplates, type WxNode } from './wx-tree'

/** Whoever draws the pages, as WeChat's web views do: each page by its own number. */
export interface WxView {
  opened(page: number, route: string, data: object): void
  changed(page: number, change: object): void
  closed(page: number): void
  /** What the app asked of WeChat itself: a title, a toast. */
  asked(name: string, options: Record<string, unknown>): void
}

/** A page as Taro registers it. */
interface SimPage {
  route: string
  id: number
  data: { root?: WxNode }
  setData(change: Record<string, unknown>, done?: () => void): void
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  /** Taro's one handler of every event. */
  eh?(event: object): void
}
/** What drawn templates tell of a touch, a word typed. */
export interface DrawnEvent {
  type?: string
  currentTarget?: { id?: string }
}
interface SimApp {
  onLaunch?(options: object): void
  onShow?(options: object): void
  onHide?(): void
}

export interface WxSim {
  /** Starts the app at a page, with its query: `pages/take/index?hallId=h1`. */
  launch(url?: string): void
  route(): string
  /** All words of the page in front. */
  text(): string
  /** Whether the page in front has these words. */
  shows(words: string): boolean
  /** Touches what has these words (the innermost that listens), or the first of them that begins so. */
  tap(words: string): void
  /** Fills in the field that stands below this name. */
  type(fieldName: string, value: string): void
  /** The tree that the page in front hands to its templates. */
  root(): WxNode
  /** An event that came from drawn templates, of the page in front if no other is named. */
  handle(event: DrawnEvent, page?: number): void
  /** Leaves the app and comes back, as with the home button. */
  hide(): void
  show(): void
  back(): void
  /** Touches a tab of the bar below. */
  switchTab(page: string): void
  /** Waits until something holds; the page's words stand in the failure. */
  until(holds: () => boolean, ms?: number): Promise<void>
  setOnline(online: boolean): void
  openSockets(): number
  readonly deeds: WxDeeds
  /** What the app has kept on the phone, for its next run. */
  storage(): Map<string, unknown>
  /** Whoever holds the phone. */
  readonly person: WxPerson
  /** What the app logged as an error. */
  readonly errors: string[]
  /** Of all `setData` so far: how many, bytes of the largest and of all together. */
  readonly drawing: { calls: number; largest: number; bytes: number }
  close(): void
}

interface Options {
  /** Takes the place of the server that the package was built for. */
  server: string
  /** Whom `wx.login` speaks for, to a server without WeChat. */
  person?: string
  /** What `wx.login` gives, code after code. */
  logInCode?: () => string
  /** What an earlier run of the app left on the phone. */
  storage?: Map<string, unknown>
  view?: WxView
  /** How wide (px) the phone is. */
  width?: number
  /** What of `wx` is not there: the app runs in another host than WeChat, one that stands on a browser. */
  lacks?: readonly string[]
}

/**
 * Runs a built mini-program in Node: its scripts in a context of their own that has App, Page, Component and `wx` and,
 * as in WeChat, neither a window nor `eval`.
 */
export function createWxSim(
  dist: string,
  {
    server,
    person = 'sim',
    logInCode = () => `mock:${person}`,
    storage = new Map(),
    view,
    width = 375,
    lacks = [],
  }: Options,
): WxSim {
  // The package's own app.json.
  const { pages: mainPages, subPackages = [] } = JSON.parse(
    readFileSync(path.join(dist, 'app.json'), 'utf8'),
  ) as { pages: string[]; subPackages?: { root: string; pages: string[] }[] }
  const pages = [
    ...mainPages,
    ...subPackages.flatMap(({ root: folder, pages: own }) => own.map(page => `${folder}/${page}`)),
  ]
  const tree = readTemplates(readFileSync(path.join(dist, 'base.wxml'), 'utf8'))
  const modules = new Map<string, { exports: unknown }>()
  const registered = new Map<string, SimPage>()
  const stack: SimPage[] = []
  const errors: string[] = []
  const drawing = { calls: 0, largest: 0, bytes: 0 }
  let app: SimApp = {}
  let loading = ''
  let opened = 0

  const appPath = pages[0] ?? ''
  const api = createWxApi({
    server,
    appPath,
    logInCode,
    storage,
    width,
    makeBuffer: bytes => makeBuffer(bytes),
    asked: (name, options) => view?.asked(name, options),
    navigate(how, url) {
      if (how === 'back') {
        close()
        return stack.at(-1)?.onShow?.()
      }
      if (how === 'redirect') close()
      if (how === 'relaunch' || how === 'tab') while (stack.length > 0) close()
      open(url)
    },
  })

  for (const name of lacks) Reflect.deleteProperty(api.wx, name)

  const timers = new Set<NodeJS.Timeout>()
  let isClosed = false
  const kept = (timer: NodeJS.Timeout) => {
    if (isClosed) clearTimeout(timer)
    timers.add(timer)
    return timer
  }
  const say =
    (level: string) =>
    (...parts: unknown[]) => {
      if (level === 'error') errors.push(parts.map(wordsOf).join(' '))
    }
  const context = vm.createContext(
    {
      wx: api.wx,
      ...(lacks.length > 0 && { crypto: webcrypto }),
      console: Object.fromEntries(
        ['log', 'info', 'warn', 'error', 'debug'].map(level => [level, say(level)]),
      ),
      setTimeout: (run: () => void, ms?: number) => kept(setTimeout(run, ms)),
      clearTimeout,
      setInterval: (run: () => void, ms?: number) => kept(setInterval(run, ms)),
      clearInterval,
      App: (given: SimApp) => void (app = given),
      Page: (given: SimPage) => void registered.set(loading, given),
      Component: () => undefined,
      Behavior: (given: unknown) => given,
      getApp: () => app,
      getCurrentPages: () => [...stack],
      __wxConfig: {},
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  // The value of a script has no type; this one is a function of that form.
  const bufferOf = vm.runInContext('bytes => Uint8Array.from(bytes).buffer', context) as (
    bytes: Uint8Array,
  ) => ArrayBuffer
  const makeBuffer = (bytes: Uint8Array) => bufferOf(bytes)

  function load(file: string): unknown {
    const known = modules.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const source = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    const run = vm.runInContext(source, context, { filename: file }) as (
      require: (name: string) => unknown,
      module: { exports: unknown },
      exports: unknown,
    ) => void
    run(name => load(resolve(file, name)), module, module.exports)
    return module.exports
  }

  function resolve(from: string, name: string): string {
    const file = name.startsWith('/') ? path.join(dist, name) : path.resolve(path.dirname(from), name)
    if (existsSync(file) && statSync(file).isFile()) return file
    return existsSync(`${file}.js`) ? `${file}.js` : path.join(file, 'index.js')
  }

  function open(url: string): void {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    const config = registered.get(route)
    if (config === undefined) throw new Error(`There is no page ${route}`)
    stack.at(-1)?.onHide?.()
    // Taro keeps its state on the page object, so each page is one of its own.
    const page: SimPage = {
      ...config,
      route,
      id: (opened += 1),
      data: JSON.parse(JSON.stringify(config.data)) as SimPage['data'],
    }
    page.setData = (change, done) => {
      const text = JSON.stringify(change)
      drawing.calls++
      drawing.bytes += Buffer.byteLength(text)
      drawing.largest = Math.max(drawing.largest, text.length)
      // A copy, as it crosses to the other thread in WeChat.
      const copied = JSON.parse(text) as Record<string, unknown>
      for (const [where, value] of Object.entries(copied)) setAt(page.data, where, value)
      view?.changed(page.id, copied)
      setTimeout(() => done?.call(page), 0)
    }
    Object.assign(page, { __route__: route, options: queryOf(query), selectComponent: () => null })
    stack.push(page)
    view?.opened(page.id, route, page.data)
    page.onLoad?.(queryOf(query))
    page.onShow?.()
    setTimeout(() => page.onReady?.(), 0)
  }

  function close(): void {
    const page = stack.pop()
    page?.onUnload?.()
    if (page !== undefined) view?.closed(page.id)
  }

  const root = (): WxNode => stack.at(-1)?.data.root ?? { nn: 'root' }

  /** Sends an event to a node and, as WeChat bubbles it, to those above that listen. */
  function fire({ node, above }: Found, type: string, detail: object): void {
    const target = { id: node.uid ?? node.sid, dataset: { sid: node.sid } }
    for (const one of [node, ...above]) {
      if (!tree.listens(one, type)) continue
      const currentTarget = { id: one.uid ?? one.sid, dataset: { sid: one.sid } }
      stack.at(-1)?.eh?.({
        type,
        timeStamp: Date.now(),
        target,
        currentTarget,
        detail,
        mark: {},
        touches: [],
        changedTouches: [],
      })
    }
  }

  /** What WeChat's own buttons do beside a tap. */
  function touchButton({ node, above }: Found): void {
    const button = [node, ...above].find(one => tree.tag(one) === 'button')
    if (button === undefined) return
    const on = { node: button, above: [] }
    const kind = tree.attribute(button, 'open-type')
    if (kind === 'agreePrivacyAuthorization') {
      api.privacy.touch(String(button.uid))
      fire(on, 'agreeprivacyauthorization', {})
    }
    if (kind !== 'getPhoneNumber') return
    const fail = (reason: string) => fire(on, 'getphonenumber', { errMsg: `getPhoneNumber:fail ${reason}` })
    const give = () => {
      const code = api.person.phoneCodes.shift()
      if (code === undefined) fail('user deny')
      else fire(on, 'getphonenumber', { errMsg: 'getPhoneNumber:ok', code })
    }
    api.privacy.gate('getPhoneNumber', give, fail)
  }

  const sim: WxSim = {
    launch(url = appPath) {
      load(path.join(dist, 'app.js'))
      const options = { path: url.split('?')[0], query: queryOf(url.split('?')[1] ?? ''), scene: 1001 }
      app.onLaunch?.(options)
      app.onShow?.(options)
      for (const page of pages) {
        loading = page
        load(path.join(dist, `${page}.js`))
      }
      open(url)
    },
    route: () => stack.at(-1)?.route ?? '',
    text: () => tree.text(root()),
    shows: words => sim.text().includes(words),
    tap(words) {
      const exact = tree.all(root(), node => tree.text(node) === words)
      const found = exact.at(-1) ?? tree.all(root(), node => tree.text(node).startsWith(words)).at(-1)
      if (found === undefined) throw new Error(`Nothing here says ${words}: ${sim.text()}`)
      api.inTap(() => fire(found, 'tap', { x: 1, y: 1 }))
      touchButton(found)
    },
    type(fieldName, value) {
      let isBelow = false
      const found = tree.find(root(), node => {
        isBelow ||= node.v === fieldName
        return isBelow && tree.tag(node) === 'input'
      })
      if (found === null) throw new Error(`There is no field ${fieldName}: ${sim.text()}`)
      fire(found, 'input', { value, cursor: value.length })
      fire(found, 'blur', { value })
    },
    root,
    handle(event, id) {
      const page = id === undefined ? stack.at(-1) : stack.find(one => one.id === id)
      if (event.type !== 'tap') {
        page?.eh?.(event)
        return
      }
      api.inTap(() => page?.eh?.(event))
      const touched = tree.find(root(), node => (node.uid ?? node.sid) === event.currentTarget?.id)
      if (touched !== null && tree.tag(touched.node) === 'button') touchButton(touched)
    },
    hide() {
      stack.at(-1)?.onHide?.()
      app.onHide?.()
      api.life.emit('hide')
    },
    show() {
      app.onShow?.({ path: sim.route(), query: {}, scene: 1001 })
      api.life.emit('show')
      stack.at(-1)?.onShow?.()
    },
    back: () => api.wx.navigateBack(),
    switchTab: page => api.wx.switchTab({ url: `/${page}` }),
    async until(holds, ms = 5_000) {
      const end = Date.now() + ms
      while (!holds()) {
        if (Date.now() > end)
          throw new Error(`Not in ${ms} ms. ${sim.route()} says: ${sim.text()}\n${errors.join('\n')}`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
    setOnline: online => api.setOnline(online),
    openSockets: () => api.openSockets(),
    deeds: api.deeds,
    person: api.person,
    storage: () => storage,
    errors,
    drawing,
    close() {
      while (stack.length > 0) close()
      app.onHide?.()
      api.close()
      // The app ends in the middle of whatever it was waiting for.
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
  return sim
}

function queryOf(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}

function wordsOf(part: unknown): string {
  if (part instanceof Error) return part.stack ?? part.message
  return typeof part === 'string' ? part : JSON.stringify(part)
}

/** `root.cn.[0].cn.[2].v` of a `setData`. */
function setAt(data: object, where: string, value: unknown): void {
  const keys = where
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  // A tree of plain JSON, walked by the paths that Taro made from it.
  let at = data as Record<string, unknown>
  for (const [i, key] of keys.slice(0, -1).entries()) {
    const next = at[key] ?? (/^\d+$/.test(keys[i + 1] ?? '') ? [] : {})
    at[key] = next
    at = next as Record<string, unknown>
  }
  at[keys.at(-1) ?? ''] = value
}
