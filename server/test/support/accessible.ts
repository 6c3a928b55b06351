import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { type Look, looks } from '../gallery/looks'
import { withPage } from '../gallery/open-page'
import { type Face, type GalleryPage, galleryPages } from '../gallery/pages'
import { type Scene, setScene } from '../gallery/scene'
import { launchChromium } from './chromium'
import { type ServerProcess, startServer } from './server-process'

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

/** Smallest side (px) of what a finger has to meet (ui.md), by the name of the look. */
const least = (look: string): number => (look.startsWith('elder') ? 60 : 44)

/** What can be pressed on a page and is smaller than it should be. Links within a sentence are text. */
async function smallTargetsOn(page: Page, px: number): Promise<string[]> {
  const targets = page.locator(
    'button, a[href], input:not([type=hidden]), [role=button], [role=radio], [role=switch], .weui-tabbar__item',
  )
  const small: string[] = []
  for (const target of await targets.all()) {
    const box = await target.boundingBox()
    // What is folded away, or stands within a larger target, is met by that.
    if (box === null || box.width === 0 || (await target.evaluate(isWithinAnother))) continue
    if (Math.min(box.width, box.height) < px - 0.5)
      small.push(
        `${(await target.innerText()).slice(0, 20)} ${Math.round(box.width)}×${Math.round(box.height)}`,
      )
  }
  return small
}
const isWithinAnother = `target => target.parentElement?.closest('button, a[href], [role=button], [role=radio], label') !== null`

/** The tests of these faces: every page of the gallery in the looks chosen, held against axe and, where it is touched, a finger. */
export function testAccessible(faces: readonly Face[]): void {
  let server: ServerProcess
  let browser: Browser
  let scene: Scene
  beforeAll(async () => {
    server = await startServer()
    browser = await launchChromium()
    scene = await setScene(server)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const cases = galleryPages
    .filter(({ face }) => faces.includes(face))
    .flatMap(page =>
      looks[page.face]
        .filter(({ name }) => chosen[page.face].includes(name))
        .map((look): [string, GalleryPage, Look] => [`${page.face} ${page.name}, ${look.name}`, page, look]),
    )

  test.each(cases)('axe finds nothing and a finger meets every target on %s', async (_title, page, look) => {
    const isTouched = page.face === 'phone' || page.face === 'kiosk'
    const found = await withPage(browser, server.url, scene, page, look, async shown => ({
      small: isTouched ? await smallTargetsOn(shown, least(look.name)) : [],
      axe: await findingsOn(shown),
    }))
    expect(found).toEqual({ small: [], axe: [] })
  })
}
