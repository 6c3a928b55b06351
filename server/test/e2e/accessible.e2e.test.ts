import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Look, looks } from '../gallery/looks'
import { withPage } from '../gallery/open-page'
import { type Face, type GalleryPage, galleryPages } from '../gallery/pages'
import { type Scene, setScene } from '../gallery/scene'
import { type ServerProcess, startServer } from '../support/server-process'

let server: ServerProcess
let browser: Browser
let scene: Scene
beforeAll(async () => {
  server = await startServer()
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  scene = await setScene(server)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Of each face the usual look, and the hardest: elder mode in the longest language, the dark, upright. */
const chosen: Record<Face, readonly string[]> = {
  phone: ['phone-zh-CN', 'elder-pt'],
  desk: ['1440-zh-CN', 'dark-zh-CN'],
  screen: ['1080p-zh-CN'],
  kiosk: ['portrait-zh-CN'],
  verify: ['1280-zh-CN'],
}
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page: rule and place. */
async function findingsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)} })`)
  const { violations } = found as axe.AxeResults // as axe gives it
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  )
}

const cases = galleryPages.flatMap(page =>
  looks[page.face]
    .filter(({ name }) => chosen[page.face].includes(name))
    .map((look): [string, GalleryPage, Look] => [`${page.face} ${page.name}, ${look.name}`, page, look]),
)

describe('axe finds nothing', () => {
  it.each(cases)(
    'on %s',
    async (_title, page, look) => {
      const findings = await withPage(browser, server.url, scene, page, look, findingsOn)
      expect(findings).toEqual([])
    },
    40_000,
  )
})
