import { isFitting } from './fields'
import type { World } from './world'

export interface Asked {
  query: URLSearchParams
  body: Readonly<Record<string, unknown>>
}

/** An answer as JSON, or the bytes of a picture. */
export type Answer = Readonly<Record<string, unknown>> | Buffer
type Path = (asked: Asked) => Answer

const errors: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  43107: 'subscribe message ability is banned',
  43108: 'concurrent sending to the same user',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45168: 'hit sensitive word',
  47001: 'data format error',
}

export const failed = (errcode: number, more = ''): Answer => ({
  errcode,
  errmsg: `${errors[errcode] ?? 'error'}${more} rid: 6a0f-fake`,
})

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
/** The smallest picture there is, one point: what matters is that it is a JPEG, and not JSON. */
const PICTURE = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

/** WeChat's own paths. `sending` names who is being sent something at this moment. */
export function createPaths(world: World, app: { appId: string; secret: string }, sending: Set<string>) {
  const withToken =
    (path: Path): Path =>
    asked => {
      const token = asked.query.get('access_token') ?? ''
      if (token === '') return failed(41001)
      const wrong = world.checkToken(token)
      return wrong === 0 ? path(asked) : failed(wrong)
    }
  const isApp = (appId: unknown, secret: unknown): number => {
    if (text(appId) === '') return 41002
    if (text(secret) === '') return 41004
    if (appId !== app.appId) return 40013
    return secret === app.secret ? 0 : 40125
  }

  const code2Session: Path = ({ query }) => {
    const wrong = isApp(query.get('appid'), query.get('secret'))
    if (wrong !== 0) return failed(wrong)
    if (query.get('grant_type') !== 'authorization_code') return failed(40002)
    const code = query.get('js_code') ?? ''
    if (code === '') return failed(41008)
    const who = world.redeem(code, 'login')
    return typeof who === 'number' ? failed(who) : { openid: who, session_key: 'c2Vzc2lvbiBrZXkgMTY=' }
  }

  const stableToken: Path = ({ body }) => {
    const wrong = isApp(body.appid, body.secret)
    if (wrong !== 0) return failed(wrong)
    if (body.grant_type !== 'client_credential') return failed(40002)
    const given = world.token(body.force_refresh === true)
    return typeof given === 'number' ? failed(given) : given
  }

  const send: Path = ({ body }) => {
    const openid = text(body.touser)
    const templateId = text(body.template_id)
    const template = world.templates.get(templateId)
    const credits = world.people.get(openid)
    if (credits === undefined) return failed(40003)
    if (template === undefined) return failed(40037)
    const page = body.page === undefined ? undefined : text(body.page)
    if (page !== undefined && !world.pages.has(page.split('?')[0] ?? '')) return failed(41030)
    if (!['developer', 'trial', 'formal'].includes(text(body.miniprogram_state))) return failed(47001)
    if (!['zh_CN', 'en_US', 'zh_HK', 'zh_TW'].includes(text(body.lang))) return failed(47001)
    const data: Record<string, string> = {}
    const given = isRecord(body.data) ? body.data : {}
    for (const field of new Set([...template.fields, ...Object.keys(given)])) {
      const entry = given[field]
      const value = isRecord(entry) ? text(entry.value) : ''
      if (!template.fields.includes(field) || !isFitting(field, value, template.values))
        return failed(47003, ` argument invalid! data.${field}.value invalid`)
      data[field] = value
    }
    if (world.isBanned()) return failed(43107)
    if (Object.values(data).some(value => [...world.sensitive].some(word => value.includes(word))))
      return failed(45168)
    // Two at once for one person: the second is refused, and spends nothing.
    if (sending.has(openid)) return failed(43108)
    const left = credits.get(templateId) ?? 0
    if (left <= 0) return failed(43101)
    credits.set(templateId, left - 1)
    const msgid = world.nextMessageId()
    world.sent.push({ msgid, at: world.now(), touser: openid, templateId, page, lang: text(body.lang), data })
    return { errcode: 0, errmsg: 'ok', msgid }
  }

  const codeImage: Path = ({ body }) => {
    if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(text(body.scene))) return failed(40129)
    const page = text(body.page)
    if (page !== '' && body.check_path !== false && !world.pages.has(page)) return failed(41030)
    return PICTURE
  }

  const phoneNumber: Path = ({ body }) => {
    const who = world.redeem(text(body.code), 'phone')
    if (typeof who === 'number') return failed(who)
    const watermark = { timestamp: Math.floor(world.now() / 1000), appid: app.appId }
    const { number, countryCode } = world.phone
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: `+${countryCode}${number}`,
        purePhoneNumber: number,
        countryCode,
        watermark,
      },
    }
  }

  return new Map<string, Path>([
    ['GET /sns/jscode2session', code2Session],
    ['POST /cgi-bin/stable_token', stableToken],
    ['POST /cgi-bin/message/subscribe/send', withToken(send)],
    ['POST /wxa/getwxacodeunlimit', withToken(codeImage)],
    ['POST /wxa/business/getuserphonenumber', withToken(phoneNumber)],
  ])
}
