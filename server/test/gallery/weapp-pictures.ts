import path from 'node:path'
import type { Browser } from 'playwright-core'
import { openWxPhone, type WxPhone } from '../../../miniapp/test/support/wx-view/wx-phone'
import { until } from '../support/until'
import type { Shot } from './gallery-html'
import type { GalleryPage } from './gallery-page'
import { type Look, looks } from './looks'
import { phonePages } from './phone-pages'
import type { Scene } from './scene'

const dist = path.resolve('miniapp/dist/weapp')
/** Those that WeChat draws otherwise than a browser: its bars, its fields, its buttons. The others are the same source. */
const pages = [
  'home-with-ticket',
  'session',
  'take-bid',
  'ticket-waiting',
  'ticket-called',
  'settings',
  'staff-desk',
]
const inLooks = ['phone-zh-CN', 'elder-zh-CN', 'phone-en', 'phone-pt']
/** How often in a row a page must say the same to stand still. */
const ALIKE = 60

/** The built mini-program, drawn by WeChat's own compilers and engine, beside its twin for browsers. */
export async function takeWeappPictures(
  browser: Browser,
  server: string,
  scene: Scene,
  { folder, wanted }: { folder: string; wanted: readonly string[] },
): Promise<Shot[]> {
  const shots: Shot[] = []
  for (const page of phonePages.filter(({ name }) => pages.includes(name)))
    for (const look of looks.phone.filter(({ name }) => inLooks.includes(name))) {
      const file = `weapp-${page.name}-${look.name}.png`
      if (!wanted.some(part => file.includes(part))) continue
      const { width, height } = look.context.viewport ?? { width: 375, height: 812 }
      const storage = keptBy(page, look, scene)
      const phone = await openWxPhone(browser, dist, { server, storage, width, height })
      phone.sim.launch(page.path(scene).replace('/#/', ''))
      await takeWhole(phone, { width, height }, path.join(folder, file))
      await phone.close()
      for (const error of [...phone.errors, ...phone.sim.errors]) {
        process.stderr.write(`${file}: ${error}\n`)
        process.exitCode = 1
      }
      shots.push({ face: 'weapp', name: page.name, look: look.name, language: look.language, file })
    }
  return shots
}

/** The page as long as it is, between WeChat's bars. */
async function takeWhole(
  phone: WxPhone,
  size: { width: number; height: number },
  file: string,
): Promise<void> {
  let before = ''
  let alike = 0
  const isStill = () => {
    const words = phone.sim.text().replace(/\d/g, '')
    alike = words === before && words !== '' ? alike + 1 : 0
    before = words
    return alike >= ALIKE
  }
  await until(isStill, { what: `${file} to stand still` })
  const frame = await phone.front()
  const below = Number(await frame.evaluate('document.documentElement.scrollHeight - innerHeight'))
  await phone.shell.setViewportSize({ ...size, height: size.height + below })
  await phone.shell.screenshot({ path: file })
}

/** What a browser has kept, as WeChat keeps it: without Taro's own wrapping for browsers. */
function keptBy(page: GalleryPage, look: Look, scene: Scene): Map<string, unknown> {
  const local = { ...look.local, ...page.kept?.(scene).local }
  const own = Object.entries(local).filter(([key]) => key.startsWith('paihao/'))
  // Written by `inTaro`.
  return new Map(own.map(([key, value]) => [key, (JSON.parse(value) as { data: string }).data]))
}
