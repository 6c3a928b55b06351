import { Refused } from '../refused'
import { askAgain } from './ask-again'
import { type CallResult, createWechatCall, type WechatCall } from './wechat-call'

/** What this server asks of WeChat about who logs in. */
export interface WechatClient {
  /** The openid behind a code of wx.login. Throws Refused. */
  openidOf(code: string): Promise<string>
  /** The way to everything else of WeChat; null where there is none (the mock). */
  readonly call: WechatCall | null
}

interface Options {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`; tests and relays have their own. */
  apiUrl: string
  timeoutMs?: number
}

/** Invalid or used up: the person has to begin anew. */
const BAD_CODE = new Set([40029, 40163])
/** WeChat holds the user for a risk. */
const BLOCKED = 40226
const TOO_OFTEN = 45011

/** WeChat's own server: `GET /sns/jscode2session`. */
export function createWechatClient({ appId, secret, apiUrl, timeoutMs = 5000 }: Options): WechatClient {
  const call = createWechatCall({ apiUrl, timeoutMs })
  return {
    call,
    async openidOf(code) {
      const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
      const result = await askAgain(() => call.get('/sns/jscode2session', query))
      if (result.kind !== 'json') throw unavailable(result)
      const { openid } = result.body
      if (typeof openid === 'string' && openid !== '' && result.errcode === 0) return openid
      if (BAD_CODE.has(result.errcode)) throw new Refused('login/code_invalid')
      if (result.errcode === BLOCKED) throw new Refused('role/forbidden')
      if (result.errcode === TOO_OFTEN) throw new Refused('rate/limited', { params: { retryAfter: 60 } })
      throw unavailable(result)
    },
  }
}

function unavailable(result: CallResult): Refused {
  const why = result.kind === 'json' ? `said ${result.errcode}` : 'why' in result ? result.why : 'no JSON'
  return new Refused('login/unavailable', {}, { cause: new Error(`code2Session: ${why}`) })
}

/** Stands in for WeChat outside production: `mock:<anything>` is the same person each time. */
export function createMockWechat(): WechatClient {
  return {
    call: null,
    openidOf: code =>
      code.startsWith('mock:') && code.length > 'mock:'.length
        ? Promise.resolve(code)
        : Promise.reject(new Refused('login/code_invalid')),
  }
}

/** A server without WECHAT_APPID, in production: nobody logs in with WeChat. */
export const noWechat: WechatClient = {
  call: null,
  openidOf: () =>
    Promise.reject(new Refused('login/unavailable', {}, { cause: new Error('WECHAT_APPID is not set') })),
}
