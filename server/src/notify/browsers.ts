import * as z from '@paihao/shared/contract/z'
import type { Reach } from '../log/reach'
import type { SecretBox } from './people'

/** As long (ms) as a guest's token lives, and a day: who comes back subscribes again. */
const KEPT = 31 * 24 * 3600_000

const browser = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
  language: z.string(),
})
/** Where and in which language the browser of a holder is notified. */
export type Browser = z.infer<typeof browser>

/** The browsers to notify, by the key that a holder has in one venue; nobody can tell from it who that is. */
export interface Browsers {
  of(holderKey: string): Promise<Browser | null>
  put(holderKey: string, one: Browser): Promise<void>
  /** Forgets this one, unless another has come in its place. */
  drop(holderKey: string, endpoint: string): Promise<void>
  erase(holderKey: string): Promise<void>
}

export function createBrowsers(rows: Reach['browsers'], box: SecretBox): Browsers {
  const browsers: Browsers = {
    async of(holderKey) {
      const text = box.unlock((await rows.get(holderKey)) ?? '')
      return text === null ? null : z.parse(browser, JSON.parse(text))
    },
    put: (holderKey, one) => rows.put(holderKey, box.lock(JSON.stringify(one)), KEPT),
    async drop(holderKey, endpoint) {
      if ((await browsers.of(holderKey))?.endpoint === endpoint) await rows.erase(holderKey)
    },
    erase: rows.erase,
  }
  return browsers
}
