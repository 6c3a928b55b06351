import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Frame, Page } from 'playwright-core'
import type { WxView } from '../wx-pages'
import { type WxSim, createWxSim } from '../wx-sim'
import type { DrawnEvent } from '../wx-touch'
import { compileForView } from './compile'
import { shellHtml } from './shell'

const ORIGIN = 'http://wx.test'
const folder = fileURLToPath(new URL('.', import.meta.url))

export interface WxPhoneOptions {
  server: string
  person?: string
  storage?: Map<string, unknown>
  width?: number
  height?: number
}

/** A phone with the built mini-program: its scripts in Node, its pages in Chromium, as in WeChat's two threads. */
export interface WxPhone {
  readonly sim: WxSim
  /** WeChat around the page: bar, page, tabs. */
  readonly shell: Page
  /** The page in front, once all that the app said of it is drawn. */
  front(): Promise<Frame>
  /** What went wrong while drawing. */
  readonly errors: string[]
  close(): Promise<void>
}

interface Told {
  isReady?: boolean
  event?: DrawnEvent
  tab?: string
  back?: boolean
}

let script: Promise<string> | null = null
/** What runs in each page's frame. */
function viewScript(): Promise<string> {
  script ??= build({
    entryPoints: [path.join(folder, 'view.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    define: { global: 'globalThis' },
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return script
}

export async function openWxPhone(
  browser: Browser,
  dist: string,
  { width = 375, height = 812, ...options }: WxPhoneOptions,
): Promise<WxPhone> {
  const errors: string[] = []
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const shell = await context.newPage()
  shell.on('pageerror', error => errors.push(error.stack ?? error.message))
  shell.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const { templates, styles } = compileForView(dist)
  const files: Record<string, string> = {
    '/': shellHtml(dist),
    '/frame': frameHtml,
    '/templates.js': templates,
    '/styles.js': styles,
    '/view.js': await viewScript(),
  }
  await shell.route(`${ORIGIN}/**`, route => {
    const { pathname } = new URL(route.request().url())
    const body = files[pathname]
    if (body === undefined) {
      const file = path.join(dist, pathname)
      return route.fulfill(existsSync(file) ? { path: file } : { status: 404, body: '' })
    }
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body })
  })

  /** What is still to be drawn, in order. */
  let drawing: Promise<unknown> = Promise.resolve()
  const frames = new Map<number, Frame>()
  const ready = new Map<string, () => void>()
  const draw = (step: () => Promise<unknown>): void => {
    drawing = drawing.then(step).catch((error: unknown) => errors.push(String(error)))
  }
  await shell.exposeBinding('paihaoTell', ({ frame }, told: Told) => {
    if (told.isReady === true) ready.get(frame.name())?.()
    if (told.event !== undefined) sim.handle(told.event, Number(frame.name()))
    if (told.back === true) sim.back()
    if (told.tab !== undefined) sim.switchTab(told.tab)
  })
  await shell.goto(`${ORIGIN}/`)

  const stack: number[] = []
  const view: WxView = {
    opened(id, route, data) {
      stack.push(id)
      // As it is now: what changes from here on comes by itself.
      const first = JSON.stringify(data)
      const { depth, title } = { depth: stack.length, title: titleOf(dist, route) }
      draw(async () => {
        const isReady = new Promise<void>(resolve => ready.set(String(id), resolve))
        await shell.evaluate(`paihaoShell.open(${id}, ${JSON.stringify({ route, depth, title })})`)
        await isReady
        const frame = shell.frame({ name: String(id) })
        if (frame === null) throw new Error(`There is no frame for ${route}`)
        frames.set(id, frame)
        await frame.evaluate(`paihaoView.open(${JSON.stringify(route)}, ${first})`)
      })
    },
    changed(id, change) {
      const text = JSON.stringify(change)
      draw(async () => frames.get(id)?.evaluate(`paihaoView.change(${text})`))
    },
    closed(id) {
      stack.splice(stack.indexOf(id), 1)
      draw(async () => {
        frames.delete(id)
        await shell.evaluate(`paihaoShell.close(${id})`)
      })
    },
    asked: (name, asked) => {
      const plain = JSON.stringify(asked)
      draw(() => shell.evaluate(`paihaoShell.asked(${JSON.stringify(name)}, ${plain})`))
    },
  }
  const sim = createWxSim(dist, { ...options, width, view })

  return {
    sim,
    shell,
    errors,
    async front() {
      await drawing
      const frame = frames.get(stack.at(-1) ?? 0)
      if (frame === undefined) throw new Error('No page is open')
      return frame
    },
    async close() {
      sim.close()
      await drawing
      await context.close()
    },
  }
}

const frameHtml = `<!doctype html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, user-scalable=no">
<style>${readFileSync(path.join(folder, 'natives.css'), 'utf8')}</style></head><body>
<script src="/templates.js"></script><script src="/styles.js"></script><script src="/view.js"></script></body></html>`

function titleOf(dist: string, route: string): string {
  const read = (file: string) =>
    // Made by the build: the title of a page, or the app's.
    JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as {
      navigationBarTitleText?: string
      window?: { navigationBarTitleText: string }
    }
  return read(`${route}.json`).navigationBarTitleText ?? read('app.json').window?.navigationBarTitleText ?? ''
}
