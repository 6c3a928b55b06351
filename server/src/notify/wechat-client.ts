import { Refused } from '../refused'

/** What this server asks of WeChat. */
export interface WechatClient {
  /** The openid behind a code of wx.login. Throws Refused. */
  openidOf(code: string): Promise<string>
}

interface Options {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`; tests and relays have their own. */
  apiUrl: string
  timeoutMs?: number
}

interface Code2Session {
  openid?: unknown
  errcode?: unknown
}

/** Invalid, used up, or blocked because WeChat holds the user for a risk: the person has to begin anew. */
const BAD_CODE = new Set([40029, 40163])
const BLOCKED = 40226
const TOO_OFTEN = 45011

/** WeChat's own server: `GET /sns/jscode2session`. It says 200 to everything, as text; what counts is in the body. */
export function createWechatClient({ appId, secret, apiUrl, timeoutMs = 5000 }: Options): WechatClient {
  async function ask(code: string): Promise<Code2Session> {
    const url = new URL('/sns/jscode2session', apiUrl)
    url.search = new URLSearchParams({
      appid: appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    }).toString()
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
      const answer: unknown = JSON.parse(await response.text())
      return typeof answer === 'object' && answer !== null ? answer : {}
    } catch (error) {
      // Of the cause only its name goes into the log: its words may hold the URL, and with it the secret.
      const cause = new Error(`code2Session failed: ${error instanceof Error ? error.name : 'unknown'}`)
      throw new Refused('login/unavailable', {}, { cause })
    }
  }

  return {
    async openidOf(code) {
      const { openid, errcode } = await ask(code)
      if (typeof openid === 'string' && openid !== '' && !errcode) return openid
      const number = Number(errcode)
      if (BAD_CODE.has(number)) throw new Refused('login/code_invalid')
      if (number === BLOCKED) throw new Refused('role/forbidden')
      if (number === TOO_OFTEN) throw new Refused('rate/limited', { params: { retryAfter: 60 } })
      throw new Refused('login/unavailable', {}, { cause: new Error(`code2Session said ${String(errcode)}`) })
    },
  }
}

/** Stands in for WeChat outside production: `mock:<anything>` is the same person each time. */
export function createMockWechat(): WechatClient {
  return {
    openidOf: code =>
      code.startsWith('mock:') && code.length > 'mock:'.length
        ? Promise.resolve(code)
        : Promise.reject(new Refused('login/code_invalid')),
  }
}

/** A server without WECHAT_APPID, in production: nobody logs in with WeChat. */
export const noWechat: WechatClient = {
  openidOf: () =>
    Promise.reject(new Refused('login/unavailable', {}, { cause: new Error('WECHAT_APPID is not set') })),
}
