import { looks } from '../gallery/looks'
import { createViewer } from '../gallery/open-page'
import type { GalleryPage } from '../gallery/gallery-page'
import { galleryPages } from '../gallery/pages'
import { type Scene, setScene } from '../gallery/scene'
import { launchChromium } from '../support/chromium'
import { type ServerProcess, startServer } from '../support/server-process'

let server: ServerProcess
let scene: Scene
beforeAll(async () => {
  server = await startServer()
  scene = await setScene(server)
})
afterAll(() => server.stop())

const POINTS_A_MM = 72 / 25.4

const taken = galleryPages.find(({ face, name }) => face === 'kiosk' && name === 'taken')
const inEachLanguage = looks.kiosk.filter(({ name }) => name.startsWith('portrait'))

it.each(
  [80, 58].flatMap(millimetres => inEachLanguage.map(look => [millimetres, look.language, look] as const)),
)('the slip comes out on paper of %i mm, one page long, in %s', async (millimetres, _language, look) => {
  if (taken === undefined) throw new Error('the gallery has no slip')
  const page: GalleryPage = { ...taken, path: () => `/kiosk?paper=${millimetres}` }
  // Without windows there is no print preview: one that stands open would refuse to print the page a second time.
  const browser = await launchChromium('shell')
  try {
    const pdf = await createViewer(browser, server.url, scene).withPage(page, look, shown =>
      shown.pdf({ preferCSSPageSize: true }),
    )
    const text = pdf.toString('latin1')
    const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
    expect(boxes).toHaveLength(1)
    expect(Number(boxes[0]?.[1])).toBeCloseTo(millimetres * POINTS_A_MM, 0)
    // No more paper than it needs: the longest of these has 118 mm of type.
    expect(Number(boxes[0]?.[2])).toBeLessThan(128 * POINTS_A_MM)
  } finally {
    await browser.close()
  }
})
