import { utf8 } from './bytes'

/** HMAC-SHA256 under the key of one ticket: Node, browsers and WeChat each have their own. */
export type Mac = (message: Uint8Array) => Uint8Array

/** How long (ms) a shown code is the present one. */
export const SHOW_STEP = 15_000
const BYTES = 5

/** What a holder's phone shows beside the ticket's id, in the manner of RFC 6238: a picture of yesterday's page signs nobody in. `now` is the server's time (ms). */
export function showCode(mac: Mac, now: number): string {
  return codeOfStep(mac, Math.floor(now / SHOW_STEP))
}

/** Whether it is the present code, or the one before or after: phones and servers never agree to the second. */
export function isShowCode(mac: Mac, code: string, now: number): boolean {
  const step = Math.floor(now / SHOW_STEP)
  return [step, step - 1, step + 1].some(one => codeOfStep(mac, one) === code)
}

function codeOfStep(mac: Mac, step: number): string {
  const bytes = mac(utf8(String(step))).subarray(0, BYTES)
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
