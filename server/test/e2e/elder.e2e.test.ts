import type { Browser, Page } from 'playwright-core'
import { inTaro } from '../gallery/scene'
import { launchChromium } from '../support/chromium'
import { shows } from '../support/faces'
import { type ServerProcess, startServer } from '../support/server-process'

let server: ServerProcess
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** The phone of somebody who has switched to large type once. */
async function elderlyPhone(language: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    isMobile: true,
    locale: language,
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(60_000)
  const kept = ['paihao/preferences', inTaro({ language, elder: true, travelMinutes: 0 })]
  await context.addInitScript({ content: `localStorage.setItem(...${JSON.stringify(kept)})` })
  const page = await context.newPage()
  await page.goto(server.url)
  return page
}

const words = {
  'zh-HK': { take: '取號', waiting: '輪候中' },
  pt: { take: 'Tirar senha', waiting: 'À espera' },
} as const

it.each(['zh-HK', 'pt'] as const)(
  'an elderly visitor takes a number in three taps from the first page, in %s',
  async language => {
    const page = await elderlyPhone(language)
    let taps = 0
    const tap = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).filter({ visible: true }).first().tap()
      taps++
    }
    await tap(/江门市行政服务中心/)
    await page.waitForURL(/pages\/hall\/index/)
    await tap(/^B ?不动产登记/)
    await page.waitForURL(/pages\/take\/index/)
    await tap(words[language].take)
    await page.waitForURL(/pages\/ticket\/index/)
    await shows(page, /^B\d{3}$/)
    expect(taps).toBe(3)
    await page.context().close()
  },
)

it('who scans the code on a poster is at the matter at once, and one tap from the number', async () => {
  const page = await elderlyPhone('zh-HK')
  const { today } = await server.client().call('getHall', { params: { hallId: 'hjiangmen' } })
  const [queue] = today.queues
  await page.goto(`${server.url}/#/pages/take/index?hallId=hjiangmen&prefix=${queue?.prefix ?? ''}`)
  await page.getByRole('button', { name: words['zh-HK'].take }).filter({ visible: true }).first().tap()
  await page.waitForURL(/pages\/ticket\/index/)
  await shows(page, /^A\d{3}$/)
  await page.context().close()
})
