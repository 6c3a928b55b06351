import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Response, Router, static as serveStatic } from 'express'
import { createPhoneLinks } from './phone-links'
import { type Headers, pageHeaders, setAll } from './secure-headers'

const WEB_PAGES = ['dashboard', 'screen', 'kiosk', 'verify'] as const
/** A name that carries a hash of its content never changes what it stands for. */
const HASHED = /[.-][0-9A-Za-z_-]{8,}\.\w+$/

interface Folders {
  /** dashboard.html … and their assets. */
  web: string
  /** The pages for phones: index.html and its assets. */
  h5: string
  /**
   * DATA_DIR, with two folders that may be missing: `voice`, the hall's own recordings for its screens (manifest.json
   * and what it names), and `wechat`, the files by which WeChat knows whose host this is.
   */
  data: string
}

/** The built pages. What was not built is a 404, like everything unknown. */
export function createPages({ web, h5, data }: Folders): Router {
  const router = Router({ strict: true, caseSensitive: true })
  for (const name of WEB_PAGES) {
    const send = pageSender(join(web, `${name}.html`))
    router.get(`/${name}`, (_req, res, next) => send(res) || next())
    // As many type it.
    router.get(`/${name}/`, (_req, res) => res.redirect(308, `/${name}`))
  }
  // The dashboard has addresses of its own below it; a name with a dot is a file.
  const dashboard = pageSender(join(web, 'dashboard.html'))
  router.get('/dashboard/*path', (req, res, next) =>
    req.path.includes('.') || !dashboard(res) ? next() : undefined,
  )
  const phones = pageSender(join(h5, 'index.html'))
  router.get('/', (_req, res, next) => phones(res) || next())
  router.use(createPhoneLinks(join(data, 'wechat')))
  router.use('/hall-voice', serveStatic(join(data, 'voice'), recordings))
  for (const folder of [web, h5])
    router.use(
      serveStatic(folder, {
        index: false,
        redirect: false,
        dotfiles: 'ignore',
        extensions: false,
        setHeaders(res, path) {
          setAll(res, assetHeaders)
          const immutable = HASHED.test(path) && !path.endsWith('.html')
          res.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
        },
      }),
    )
  return router
}

const assetHeaders = pageHeaders()

/** Replaced by hand under the same names, so asked for anew each time. */
const recordings = {
  index: false as const,
  redirect: false,
  dotfiles: 'ignore',
  setHeaders(res: Response) {
    setAll(res, assetHeaders)
    res.setHeader('Cache-Control', 'no-cache')
  },
}

/** Sends a page if it has been built, and says whether it did. It is read once: a build is followed by a restart. */
function pageSender(path: string): (res: Response) => boolean {
  let page: { html: string; headers: Headers } | null = null
  return res => {
    page ??= readPage(path)
    if (page === null) return false
    setAll(res, page.headers)
    res.setHeader('Cache-Control', 'no-cache')
    res.type('html').send(page.html)
    return true
  }
}

function readPage(path: string): { html: string; headers: Headers } | null {
  try {
    const html = readFileSync(path, 'utf8')
    return { html, headers: pageHeaders(inlineScriptHashes(html)) }
  } catch {
    return null
  }
}

/** The CSP hashes of the scripts that stand in a page (Taro's H5 template has one that sets the font size). */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/gi)]
    .map(([, script]) => script ?? '')
    .filter(script => script !== '')
    .map(script => `sha256-${createHash('sha256').update(script).digest('base64')}`)
}
