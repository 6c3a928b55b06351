import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { type Look, looks } from '../gallery/looks'
import { type Viewer, createViewer } from '../gallery/open-page'
import type { Face, GalleryPage } from '../gallery/gallery-page'
import { galleryPages } from '../gallery/pages'
import { setScene } from '../gallery/scene'
import { launchChromium } from './chromium'
import { faultOfContrast } from './contrast'
import { type ServerProcess, startServer } from './server-process'
import { spillingAt } from './spilling'
import { smallTargetsOn } from './targets'

/** Of each face the hardest look: elder mode or the narrowest window, in the longest language. The dark and usual type are judged in place. */
const chosen: Record<Face, string> = {
  phone: 'elder-pt',
  desk: '1280-pt',
  screen: '1080p-zh-CN',
  kiosk: 'portrait-zh-CN',
  verify: '1280-zh-CN',
}
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, rule and place, and what is wrong with the contrast that it leaves undecided. */
async function findingsOn(page: Page, runOnly: readonly string[] = rules): Promise<string[]> {
  return await page.evaluate<string[]>(`(async () => {
    const options = { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations', 'incomplete'], elementRef: true }
    const { violations, incomplete } = await axe.run(options)
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + (failureSummary?.split('\\n')[1] ?? '').trim()))
    const undecided = incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes)
    // Else what hands its presses on would not be found among the layers.
    const style = document.createElement('style')
    style.textContent = '* { pointer-events: auto !important }'
    document.head.append(style)
    const faults = undecided.map(({ element }) => (${faultOfContrast})(element)).filter(fault => fault !== null)
    style.remove()
    return [...found, ...faults.map(fault => 'contrast of ' + fault)]
  })()`)
}

/** The same page when the machine turns dark: its colours are all that changes. */
async function findingsInTheDark(page: Page, still: () => Promise<void>): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html[data-theme=dark]').waitFor()
  await still()
  return findingsOn(page, ['color-contrast'])
}

/** The same page of the phone in the usual type, whose smaller letters need more contrast, and whose targets are smaller. */
async function findingsInUsualType(page: Page, still: () => Promise<void>): Promise<string[]> {
  await page.evaluate(`(() => {
    document.documentElement.dataset.elder = 'false'
    for (const one of document.querySelectorAll('[class*=page-module__elder]'))
      one.className = [...one.classList].filter(name => !name.startsWith('page-module__elder')).join(' ')
  })()`)
  await still()
  return [...(await smallTargetsOn(page, TARGET)), ...(await findingsOn(page, ['color-contrast']))]
}

/** In large type a narrow phone is the hardest: what fits there fits everywhere. A dashboard may be enlarged to 200 %. */
async function spillingOn(shown: Page, { face }: GalleryPage, look: Look): Promise<string[]> {
  if (isElder(look)) return await spillingAt(320, shown)
  if (face !== 'desk') return []
  return [...(await spillingAt(1280, shown)), ...(await spillingAt(720, shown, SCROLLED))]
}

/** The tables of a dashboard that is enlarged. */
const SCROLLED = '.ant-table-content, .figure-table'

/** Smallest side (px) of what a finger has to meet (ui.md). */
const TARGET = 44
const ELDER_TARGET = 60
const isElder = ({ name }: Look): boolean => name.startsWith('elder')

/** The tests of these faces: every page of the gallery in the looks chosen, held against axe and, where it is touched, a finger. */
export function testAccessible(faces: readonly Face[]): void {
  let server: ServerProcess
  let browser: Browser
  let viewer: Viewer
  beforeAll(async () => {
    server = await startServer()
    browser = await launchChromium()
    viewer = createViewer(browser, server.url, await setScene(server), axe.source)
  })
  afterAll(async () => {
    await viewer.close()
    await browser.close()
    await server.stop()
  })

  // Look by look: what a look was opened with is kept for its next page.
  const cases = faces.flatMap(face =>
    looks[face]
      .filter(({ name }) => chosen[face] === name)
      .flatMap(look =>
        galleryPages
          .filter(page => page.face === face && page.isPaper !== true && page.isForEyes !== true)
          .map((page): [string, GalleryPage, Look] => [`${face} ${page.name}, ${look.name}`, page, look]),
      ),
  )

  test.each(cases)(
    'axe finds nothing, a finger meets every target and nothing spills on %s',
    async (_title, page, look) => {
      const found = await viewer.withPage(page, look, async (shown, still) => ({
        small: await smallTargetsOn(shown, isElder(look) ? ELDER_TARGET : TARGET),
        axe: await findingsOn(shown),
        spilling: await spillingOn(shown, page, look),
        dark: page.face === 'desk' ? await findingsInTheDark(shown, still) : [],
        usual: isElder(look) ? await findingsInUsualType(shown, still) : [],
      }))
      expect(found).toEqual({ small: [], axe: [], spilling: [], dark: [], usual: [] })
    },
  )
}
