import type { Transport } from '@paihao/shared/contract/client'
import Taro from '@tarojs/taro'
import type { Clock } from './clock'

const ANSWER_WITHIN = 10_000

/** `Taro.request` as the contract's client wants it; every answer also tells the server's time. */
export function createTransport(clock: Clock): Transport {
  return async ({ method, url, headers, body }) => {
    const asked = Date.now()
    const response = await Taro.request<unknown>({
      method,
      url,
      header: headers,
      timeout: ANSWER_WITHIN,
      ...(body === undefined ? {} : { data: body }),
    })
    clock.learn(dateOf(response.header), asked, Date.now())
    return { status: response.statusCode, body: response.data }
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
