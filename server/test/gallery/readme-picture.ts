import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'

/** The pictures that the readme shows as one: the desk, with the hall screen and a phone before it. */
const parts = {
  desk: 'desk-live-open-1440-zh-CN.png',
  screen: 'screen-room-1080p-zh-CN.png',
  phone: 'phone-ticket-waiting-phone-zh-CN.png',
}

/** Makes docs/overview.png out of the gallery, when its parts were taken. */
export async function makeReadmePicture(browser: Browser, gallery: string, into: string): Promise<boolean> {
  const files = Object.values(parts).map(name => path.join(gallery, name))
  if (!files.every(file => existsSync(file))) return false
  const [desk, screen, phone] = files.map(file => pathToFileURL(file).href)
  const page = await browser.newPage({ viewport: { width: 1240, height: 560 } })
  try {
    // A page of a file's own origin may show files; one without an origin may not.
    await page.goto(pathToFileURL(path.join(gallery, 'index.html')).href)
    await page.setContent(`<style>body{margin:0;background:#e6ebef;height:560px;overflow:hidden;position:relative}
      img{position:absolute;border-radius:10px;box-shadow:0 12px 32px rgb(16 42 67 / 24%);object-fit:cover;object-position:top}
      .desk{left:24px;top:24px;width:800px;height:500px}.screen{right:24px;top:24px;width:470px;height:264px}
      .phone{right:120px;bottom:16px;width:190px;height:400px}</style>
      <img class="desk" src="${desk}"><img class="screen" src="${screen}"><img class="phone" src="${phone}">`)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: into })
    return true
  } finally {
    await page.close()
  }
}
