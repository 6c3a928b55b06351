import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createWxApi } from './wx-api'
import type { WxDeeds } from './wx-deeds'
import { createWxPages, queryOf, type SimPage, type WxView } from './wx-pages'
import type { WxPerson } from './wx-person'
import { createWxScripts } from './wx-scripts'
import { createWxTouch, type DrawnEvent } from './wx-touch'
import { readTemplates, type WxNode } from './wx-tree'

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

/** Runs a built mini-program in Node: its scripts with the App, Page, Component and `wx` that WeChat gives them. */
export function createWxSim(dist: string, options: Options): WxSim {
  const { server, person = 'sim', logInCode = () => `mock:${person}`, view, width = 375 } = options
  const { storage = new Map<string, unknown>(), lacks = [] } = options
  const names = pagesOf(dist)
  const [appPath = ''] = names
  const tree = readTemplates(readFileSync(path.join(dist, 'base.wxml'), 'utf8'))
  const pages = createWxPages(view)
  const { root } = pages
  let app: SimApp = {}
  let loading = ''

  const api = createWxApi({
    ...{ server, appPath, logInCode, storage, width },
    makeBuffer: bytes => scripts.makeBuffer(bytes),
    asked: (name, asked) => view?.asked(name, asked),
    navigate: (how, url) => pages.navigate(how, url),
  })
  for (const name of lacks) Reflect.deleteProperty(api.wx, name)
  const scripts = createWxScripts(dist, {
    wx: api.wx,
    ...(lacks.length > 0 && { crypto: webcrypto }),
    App: (given: SimApp) => void (app = given),
    Page: (given: SimPage) => pages.register(loading, given),
    Component: () => undefined,
    Behavior: (given: unknown) => given,
    getApp: () => app,
    getCurrentPages: pages.all,
    __wxConfig: {},
  })

  const sim: WxSim = {
    ...createWxTouch(tree, pages, api),
    launch(url = appPath) {
      scripts.load('app')
      const [at, query = ''] = url.split('?')
      const how = { path: at, query: queryOf(query), scene: 1001 }
      app.onLaunch?.(how)
      app.onShow?.(how)
      for (const name of names) {
        loading = name
        scripts.load(name)
      }
      pages.open(url)
    },
    route: () => pages.front()?.route ?? '',
    text: () => tree.text(root()),
    shows: words => sim.text().includes(words),
    root,
    hide() {
      pages.front()?.onHide?.()
      app.onHide?.()
      api.life.emit('hide')
    },
    show() {
      app.onShow?.({ path: sim.route(), query: {}, scene: 1001 })
      api.life.emit('show')
      pages.front()?.onShow?.()
    },
    back: () => api.wx.navigateBack(),
    switchTab: page => api.wx.switchTab({ url: `/${page}` }),
    async until(holds, ms = 5_000) {
      const end = Date.now() + ms
      while (!holds()) {
        if (Date.now() > end)
          throw new Error(`Not in ${ms} ms. ${sim.route()} says: ${sim.text()}\n${scripts.errors.join('\n')}`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
    setOnline: online => api.setOnline(online),
    openSockets: api.openSockets,
    deeds: api.deeds,
    person: api.person,
    storage: () => storage,
    errors: scripts.errors,
    drawing: pages.drawing,
    close() {
      pages.closeAll()
      app.onHide?.()
      api.close()
      scripts.close()
    },
  }
  return sim
}

/** Every page of the package, the first one first. */
function pagesOf(dist: string): string[] {
  // The package's own app.json.
  const { pages, subPackages = [] } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`))]
}
