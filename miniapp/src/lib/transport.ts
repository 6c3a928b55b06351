import type { Transport } from '@paihao/shared/contract/client'
import Taro from '@tarojs/taro'
import type { Clock } from './clock'
import type { Fared } from './network'

const ANSWER_WITHIN = 10_000
/** Not answered within this time (ms): slow. */
const SLOW = 3_000

/** `Taro.request` as the contract's client wants it; every answer also tells the server's time, and how the network is. */
export function createTransport(clock: Clock, onFared: (fared: Fared) => void): Transport {
  return async ({ method, url, headers, body }) => {
    const asked = Date.now()
    const timer = setTimeout(() => onFared('slow'), SLOW)
    try {
      const response = await Taro.request<unknown>({
        method,
        url,
        header: headers,
        timeout: ANSWER_WITHIN,
        ...(body === undefined ? {} : { data: body }),
      })
      clock.learn(dateOf(response.header), asked, Date.now())
      onFared('answered')
      return { status: response.statusCode, body: response.data }
    } catch (error) {
      onFared('failed')
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
}

/** Phones spell the names of headers in their own ways. */
function dateOf(headers: unknown): string | undefined {
  if (typeof headers !== 'object' || headers === null) return undefined
  const found: [string, unknown] | undefined = Object.entries(headers).find(
    ([name]) => name.toLowerCase() === 'date',
  )
  return typeof found?.[1] === 'string' ? found[1] : undefined
}
