/** @jest-environment node */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const dist = path.join(__dirname, '../../dist/weapp')
const pages = path.join(__dirname, '../../dist/h5')
const PACKAGE = 2 * 1024 * 1024
/** Of a picture in the bar below. */
const ICON = 40 * 1024

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(name =>
  statSync(path.join(dist, name)).isFile(),
)
const scripts = files.filter(name => name.endsWith('.js'))
const textOf = (name: string) => readFileSync(path.join(dist, name), 'utf8')
// The build's own list of pages.
const app = JSON.parse(textOf('app.json')) as {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[] }
  lazyCodeLoading: string
  sitemapLocation: string
}

describe('the package for WeChat', () => {
  it('is well below the two megabytes that a package may have', () => {
    const size = files.reduce((sum, name) => sum + statSync(path.join(dist, name)).size, 0)
    expect(size).toBeLessThan(PACKAGE / 2)
  })

  it('has every part of every page, and loads only what a page needs', () => {
    const others = app.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))
    for (const page of [...app.pages, ...others])
      // A page whose styles are all shared has none of its own.
      for (const ending of ['js', 'json', 'wxml'])
        expect([page, ending, existsSync(path.join(dist, `${page}.${ending}`))]).toEqual([page, ending, true])
    expect(app.lazyCodeLoading).toBe('requiredComponents')
    expect(existsSync(path.join(dist, app.sitemapLocation))).toBe(true)
  })

  it('has tabs as WeChat takes them: two to five pages of the main package, with small pictures of its own', () => {
    const { list } = app.tabBar
    expect(list.length).toBeGreaterThanOrEqual(2)
    expect(list.length).toBeLessThanOrEqual(5)
    for (const { pagePath, iconPath, selectedIconPath } of list) {
      expect(app.pages).toContain(pagePath)
      for (const icon of [iconPath, selectedIconPath]) {
        expect(icon).toMatch(/\.png$/)
        expect(statSync(path.join(dist, icon)).size).toBeLessThan(ICON)
      }
    }
  })

  it('draws no background from a file, which WeChat would not find', () => {
    const styles = files.filter(name => name.endsWith('.wxss'))
    expect(styles.filter(name => /url\((?!["']?data:)/.test(textOf(name)))).toEqual([])
  })

  it.each([
    ['code made at run time, which WeChat forbids', /\bnew Function\b|[^\w.]eval\(/],
    // WeChat makes up for functions that an old phone lacks, not for the language; `?.` and `??` came with Chrome 80.
    ['language newer than its oldest engine reads', /\?\?|\?\.[a-z_$[(]|(\|\||&&)=(?!=)/i],
    ['a variable of the build that was not set', /process\.env/],
    ['what only browsers have, without asking for it first', /document\.cookie|new XMLHttpRequest\(\)\.open/],
  ])('has no %s', (_, forbidden) => {
    expect(scripts.filter(name => forbidden.test(textOf(name)))).toEqual([])
  })

  it('names no server but the one that it was built for', () => {
    const hosts = scripts.flatMap(name =>
      [...textOf(name).matchAll(/["'`](https?:\/\/[^/"'`]+)/g)].map(([, host]) => host),
    )
    // Names that are no addresses: of standards, of React's explanations, and Taro's stand-in for a location.
    const others = hosts.filter(
      host => !/127\.0\.0\.1|reactjs\.org|w3\.org|json-schema\.org|taro\.com/.test(host ?? ''),
    )
    expect([...new Set(others)]).toEqual([])
  })
})

describe('the pages for browsers', () => {
  it('have no language newer than the oldest browser reads, the worker for notices included', () => {
    const all = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'))
    // Looser than above: what a regular expression may hold is let pass.
    const newer = /[\w)\]](\?\?["'\w[{]|\?\.[a-z_$])|[\w)\]](\|\||&&)=[^=]/i
    expect(all).toContain('push-worker.js')
    expect(all.filter(name => newer.test(readFileSync(path.join(pages, name), 'utf8')))).toEqual([])
  })
})
