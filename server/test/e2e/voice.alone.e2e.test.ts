import type { Page } from 'playwright-core'
import { startBrowser, type TestBrowser } from '../support/browser'
import { openBundled } from '../support/bundled-page'

interface Measured {
  seconds: number
  callSeconds: number
  callFrom: number
  peak: number
  edgeStep: number
  silences: { from: number; seconds: number }[]
}

let browser: TestBrowser
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.screen('about:blank')
  await openBundled(page, 'voice-page.ts')
})
afterAll(() => browser.close())

const measure = (label: string, counterName: string, language: string, isBidSession = false) =>
  page.evaluate<Measured | null>(
    `measure(${JSON.stringify({ label, counterName })}, '${language}', ${String(isBidSession)})`,
  )

it.each([
  ['cmn', 'A005', '3 号窗口', false],
  ['cmn', 'B003', '第一开标室', true],
  ['cmn', 'C111', '社保 112 号窗口', false],
  ['yue', 'A005', '12 号窗口', false],
  ['yue', 'K9078', '第二开标室', true],
  ['en', 'Z246', '35 号窗口', false],
  ['en', 'B003', '1 号受理台', true],
])('%s: %s to %s is one clean piece of sound, said twice', async (language, label, counter, isBid) => {
  const sound = await measure(label, counter, language, isBid)
  if (sound === null) throw new Error('a word of it has no clip')
  const { seconds, callSeconds, callFrom, peak, edgeStep, silences } = sound
  expect(callSeconds).toBeGreaterThan(1.5)
  expect(callSeconds).toBeLessThan(8)
  expect(seconds).toBeCloseTo(callFrom + 2 * callSeconds + 0.6, 3)
  // Nothing is clipped, and it is loud enough to be heard.
  expect(peak).toBeLessThan(0.99)
  expect(peak).toBeGreaterThan(0.3)
  // No click where something begins or ends.
  expect(edgeStep).toBeLessThan(0.02)
  // Silence only behind the chime and between the two times: no gap within a call.
  const pause = silences.filter(({ from }) => from > callFrom)
  expect(pause).toHaveLength(1)
  expect(pause[0]?.seconds).toBeGreaterThan(0.55)
  expect(pause[0]?.seconds).toBeLessThan(0.75)
  expect(silences.length).toBeLessThanOrEqual(2)
})

it('every word of every language has a clip that can be joined: audible, short, soft at both ends', async () => {
  const clips =
    await page.evaluate<
      { language: string; word: string; seconds: number; loudness: number; ends: number }[]
    >('clips()')
  const bad = clips.filter(
    ({ seconds, loudness, ends }) =>
      seconds < 0.08 || seconds > 2.5 || loudness < 0.03 || loudness > 0.2 || ends > 0.001,
  )
  expect(bad).toEqual([])
  expect(clips.length).toBeGreaterThan(180)
})
