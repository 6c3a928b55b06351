import { askAgain } from './ask-again'
import type { SendOutcome } from './way'
import type { CallResult, WechatCall } from './wechat-call'
import type { WechatToken } from './wechat-token'

/** What WeChat shows of a message, ready to send. */
export interface WechatMessage {
  openid: string
  templateId: string
  page: string
  lang: 'zh_CN' | 'en_US' | 'zh_HK'
  state: 'developer' | 'trial' | 'formal'
  data: Readonly<Record<string, string>>
}

/** As of any way, with WeChat's errcodes. */
type WechatOutcome = Exclude<SendOutcome, { code: unknown }> | { outcome: 'later' | 'refused'; code: number }

export interface WechatApi {
  /** WeChat knows no idempotency keys: what may have arrived is `unknown`. */
  send(message: WechatMessage): Promise<WechatOutcome>
  /** The picture of a mini-program code, or the errcode. */
  codeImage(scene: string, page: string, release: 'release' | 'trial' | 'develop'): Promise<Buffer | number>
  /** The phone number behind a code of the button, with its country code where that is not 86; or the errcode. */
  phoneNumber(code: string): Promise<string | number>
  readonly token: WechatToken
  /** Whether anything of WeChat's is left alone for a moment, and whether messages are. */
  readonly broken: boolean
  readonly resting: boolean
  /** Whether WeChat answers. After it failed that is asked by what does nothing: a message for it might be lost. */
  answers(): Promise<boolean>
  /** Leave to send: as the call has it. */
  admits(): boolean
}

const SEND = '/cgi-bin/message/subscribe/send'
/** The errcode of what never reached WeChat: its own are -1 or above 1000. */
export const NOT_REACHED = -2
/** The token is bad: another one, then once more. */
const BAD_TOKEN = new Set([40001, 40014, 42001])
/** Busy, too often, another message to the same person under way, and our own "not reached". */
const LATER = new Set([-1, NOT_REACHED, 43108, 45009, 45011])

/** The calls of WeChat that need a token. */
export function createWechatApi(options: { call: WechatCall; token: WechatToken; appId: string }): WechatApi {
  const { call, token, appId } = options

  async function post(path: string, body: unknown, most = 2): Promise<CallResult> {
    let result: CallResult = { kind: 'unsent', why: 'no token' }
    for (let tries = 0; tries < most; tries++) {
      const value = await token.get()
      if (value === null) return { kind: 'unsent', why: 'no token' }
      result = await call.post(path, { access_token: value }, body)
      if (result.kind !== 'json' || !BAD_TOKEN.has(result.errcode)) return result
      await token.refused(value)
    }
    return result
  }

  const failure = (result: CallResult): number =>
    result.kind === 'json' && result.errcode !== 0 ? result.errcode : NOT_REACHED

  return {
    token,
    get broken() {
      return call.broken
    },
    get resting() {
      return call.isBroken(SEND)
    },
    answers: async () => !call.isUnsure(SEND) || (await token.ping()),
    admits: () => call.admits(SEND),
    async send({ openid, templateId, page, lang, state, data }) {
      const message = {
        touser: openid,
        template_id: templateId,
        page,
        lang,
        miniprogram_state: state,
        data: Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }])),
      }
      // Not at once with another token: while that one is fetched the message may become untrue, and the server die.
      const result = await post(SEND, message, 1)
      if (result.kind === 'unsent') return { outcome: 'later', code: NOT_REACHED }
      if (result.kind !== 'json')
        return { outcome: 'unknown', why: result.kind === 'unknown' ? result.why : 'no JSON' }
      if (result.errcode === 0) {
        const { msgid } = result.body
        return { outcome: 'sent', ...(typeof msgid === 'string' ? { messageId: msgid } : {}) }
      }
      const again = LATER.has(result.errcode) || BAD_TOKEN.has(result.errcode)
      return { outcome: again ? 'later' : 'refused', code: result.errcode }
    },
    async codeImage(scene, page, release) {
      const body = { scene, page, env_version: release, check_path: release === 'release' }
      const result = await askAgain(() => post('/wxa/getwxacodeunlimit', body))
      return result.kind === 'bytes' ? result.bytes : failure(result)
    },
    async phoneNumber(code) {
      const result = await askAgain(() => post('/wxa/business/getuserphonenumber', { code }))
      if (result.kind !== 'json' || result.errcode !== 0) return failure(result)
      // As WeChat's page on it has it; whatever is missing makes it no number of ours.
      const { phone_info: info } = result.body as {
        phone_info?: {
          purePhoneNumber?: string
          countryCode?: string | number
          watermark?: { appid?: string }
        }
      }
      if (info?.watermark?.appid !== appId) return 40013
      const { purePhoneNumber: number, countryCode = '86' } = info
      if (number === undefined) return NOT_REACHED
      // A number in some of WeChat's own examples, a text in others.
      return String(countryCode) === '86' ? number : `+${countryCode} ${number}`
    },
  }
}
