import jsqr from 'jsqr'
import type { Locator } from 'playwright-core'
import { PNG } from 'pngjs'

/** What a QR code on a page says, read off a picture of it as a camera would. */
export async function readQr(code: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await code.screenshot())
  const read = jsqr(new Uint8ClampedArray(data), width, height)
  if (read === null) throw new Error('the QR code cannot be read')
  return read.data
}
